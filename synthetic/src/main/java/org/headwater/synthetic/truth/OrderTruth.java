package org.headwater.synthetic.truth;

import static org.headwater.synthetic.truth.TruthColumn.Type.FLAG;
import static org.headwater.synthetic.truth.TruthColumn.Type.TEXT;
import static org.headwater.synthetic.truth.TruthColumn.Type.TIME;
import static org.headwater.synthetic.truth.TruthColumn.Type.WHOLE;

import java.util.List;
import java.util.function.Consumer;
import org.headwater.synthetic.files.OrderIds;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.life.Order;
import org.headwater.synthetic.life.Share;

/** Why each order exists. */
public final class OrderTruth implements TruthTable {

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public String grain() {
        return "One row per order before the end";
    }

    @Override
    public List<TruthColumn> columns() {
        return List.of(
                new TruthColumn("person", WHOLE, "who ordered"),
                new TruthColumn("number", WHOLE, "of the order within the person, from 0"),
                new TruthColumn("order_id", TEXT, "as its shop's files name it"),
                new TruthColumn("shop", TEXT, "mini_program, taobao or site"),
                new TruthColumn("ordered_at", TIME, "when it was placed"),
                new TruthColumn("paid", FLAG, "false for orders that were never paid"),
                new TruthColumn(
                        "cause",
                        TEXT,
                        "without which it would not be: organic (own accord), share, campaign, or ring (staged)"),
                new TruthColumn("share_id", TEXT, "the link followed; an organic order may carry one by coincidence"),
                new TruthColumn("campaign", WHOLE, "number of the campaign whose coupon it used, null for none"),
                new TruthColumn("paid_fen", WHOLE, "what was, or would have been, paid"),
                new TruthColumn("net_fen", WHOLE, "paid less all that will ever be given back; 0 if never paid"));
    }

    @Override
    public void rows(District district, Consumer<Object[]> out) {
        long end = district.world().endMillis();
        var ids = new OrderIds(district.world().seed());
        for (Order order : district.orders()) {
            if (order.orderedAt() < end) {
                out.accept(new Object[] {
                    (long) order.person(),
                    (long) order.number(),
                    ids.order(order),
                    order.shop().key(),
                    PeopleTruth.micros(order.orderedAt()),
                    order.isPaid(),
                    order.cause().key(),
                    order.shareKey() == 0 ? null : Share.id(order.shareKey()),
                    order.campaign() < 0 ? null : (Long) (long) order.campaign(),
                    order.paidFen(),
                    order.netFen()
                });
            }
        }
    }
}
