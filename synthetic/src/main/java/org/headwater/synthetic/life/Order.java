package org.headwater.synthetic.life;

import java.util.List;
import org.headwater.synthetic.brand.Shop;

/**
 * One order as it really was; what files say of it on which day is for {@code files} to know.
 *
 * @param number from 0, within the person, in order of time
 * @param orderedAt epoch milliseconds
 * @param settledAt epoch milliseconds: paid, cancelled or closed
 * @param goodsFen list prices; goods = paid + discount + coupon
 * @param discountFen what everybody gets that day
 * @param couponFen by coupon
 * @param paidFen what was, or would have been, paid; the lines' paid amounts add up to it
 * @param shareKey {@link Share#key()} of the link that was followed, 0 for none; also on orders that would have come anyway
 * @param campaign number of the campaign whose coupon was used, -1 for none
 * @param cause why it exists
 */
public record Order(
        int person,
        int number,
        Shop shop,
        long orderedAt,
        Outcome outcome,
        long settledAt,
        List<Line> lines,
        long goodsFen,
        long discountFen,
        long couponFen,
        long paidFen,
        long shareKey,
        int campaign,
        Cause cause,
        List<Refund> refunds) {

    public boolean isPaid() {
        return outcome == Outcome.PAID;
    }

    /** Paid less all that will ever be given back; 0 if never paid. */
    public long netFen() {
        if (!isPaid()) {
            return 0;
        }
        return paidFen
                - refunds.stream()
                        .filter(r -> r.verdict() == Refund.Verdict.SUCCESS)
                        .mapToLong(Refund::amountFen)
                        .sum();
    }
}
