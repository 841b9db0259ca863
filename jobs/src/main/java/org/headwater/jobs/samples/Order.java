package org.headwater.jobs.samples;

import java.time.LocalDateTime;
import java.util.Locale;
import org.headwater.jobs.samples.Purchase.Outcome;

/**
 * A purchase with the number that its shop gave it.
 *
 * @param orderId unique in its shop
 */
record Order(String orderId, Purchase purchase) {

    enum State {
        UNPAID,
        PAID,
        CANCELLED
    }

    /** Numbers count from 1 in each shop, by time of order. */
    static Order numbered(int serial, Purchase purchase) {
        LocalDateTime at = purchase.orderedAt();
        String id = switch (purchase.shop()) {
            // Nineteen digits: a spreadsheet that takes this for a number loses the last four.
            case TAOBAO -> Long.toString(4_100_000_000_000_000_000L + serial * 271_828_182_845_903L);
            case MINI_PROGRAM -> String.format(Locale.ROOT, "MP%tY%<tm%<td%05d", at, serial);
            case POS -> String.format(Locale.ROOT, "S0%d-%tY%<tm%<td-%04d", 1 + serial % 3, at, serial);
        };
        return new Order(id, purchase);
    }

    /** Empty when the shop does not know. */
    String userId() {
        return purchase.memberKnown() ? purchase.customer().userId() : "";
    }

    boolean isPaid() {
        return purchase.outcome() == Outcome.PAID;
    }

    /** What the shop's system showed at that moment. */
    State stateAt(LocalDateTime moment) {
        if (moment.isBefore(purchase.settledAt())) {
            return State.UNPAID;
        }
        return isPaid() ? State.PAID : State.CANCELLED;
    }

    /** The sum of the lines, paid or not. */
    long amountFen() {
        return purchase.lines().stream().mapToLong(Line::amountFen).sum();
    }
}
