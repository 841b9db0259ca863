package org.headwater.synthetic.truth;

import static org.headwater.synthetic.truth.TruthColumn.Type.TEXT;
import static org.headwater.synthetic.truth.TruthColumn.Type.TIME;
import static org.headwater.synthetic.truth.TruthColumn.Type.WHOLE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.headwater.synthetic.life.Cause;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.life.Opening;
import org.headwater.synthetic.life.Order;
import org.headwater.synthetic.life.Share;

/** Whose doing the orders are that shares caused: remove the person, and the order would not be. */
final class CausedOrderTruth implements TruthTable {

    @Override
    public String name() {
        return "caused_orders";
    }

    @Override
    public String grain() {
        return "One row per order that a share caused and person on the way that the share came";
    }

    @Override
    public List<TruthColumn> columns() {
        return List.of(
                new TruthColumn("sharer", WHOLE, "a person without whose share the order would not be"),
                new TruthColumn(
                        "steps", WHOLE, "1 for who shared with the buyer, 2 for who shared with that person, ..."),
                new TruthColumn("person", WHOLE, "who ordered"),
                new TruthColumn("number", WHOLE, "of the order within the person"),
                new TruthColumn("ordered_at", TIME, "when it was placed"),
                new TruthColumn("category", TEXT, "key of the category of what was shared"),
                new TruthColumn("net_fen", WHOLE, "net value of the order"));
    }

    @Override
    public void rows(District district, Consumer<Object[]> out) {
        long end = district.world().endMillis();
        Map<Long, Share> shares = new HashMap<>();
        for (Opening opening : district.openings()) {
            shares.put(opening.share().key(), opening.share());
        }
        for (Order order : district.orders()) {
            if (order.cause() == Cause.SHARE && order.orderedAt() < end) {
                rows(district, order, shares, out);
            }
        }
    }

    private static void rows(District district, Order order, Map<Long, Share> shares, Consumer<Object[]> out) {
        long steps = 1;
        for (Share share = shares.get(order.shareKey()); share != null; share = shares.get(share.parentKey())) {
            out.accept(new Object[] {
                (long) share.person(),
                steps++,
                (long) order.person(),
                (long) order.number(),
                PeopleTruth.micros(order.orderedAt()),
                district.brand().catalogue().categories().get(share.category()).key(),
                order.netFen()
            });
        }
    }
}
