package org.headwater.synthetic.files;

import java.util.concurrent.TimeUnit;
import org.headwater.synthetic.brand.Product;
import org.headwater.synthetic.brand.Shop;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.life.Line;
import org.headwater.synthetic.life.Order;
import org.headwater.synthetic.life.Share;
import org.headwater.synthetic.people.Ids;
import org.headwater.synthetic.text.JsonLine;

/**
 * What the mini program's backend logs, money in fen: a line when an order is settled, and one before if it is still open
 * an hour after it was placed.
 */
final class MiniProgramOrders implements DistrictFiles {

    private static final long OPEN = TimeUnit.HOURS.toMillis(1);

    @Override
    public void write(District district, Sink sink) {
        var rows = new Rows(district);
        for (Order order : Placed.in(district, Shop.MINI_PROGRAM)) {
            if (order.settledAt() > order.orderedAt() + OPEN) {
                sink.line(Stream.MINI_PROGRAM_ORDERS, order.orderedAt() + OPEN, rows.open(order));
            }
            sink.line(Stream.MINI_PROGRAM_ORDERS, order.settledAt(), rows.settled(order));
        }
    }

    private static final class Rows {

        private final JsonLine json = new JsonLine();
        private final District district;
        private final Ids ids;
        private final OrderIds orderIds;
        private final Bindings bindings;

        Rows(District district) {
            this.district = district;
            this.ids = new Ids(district.world().seed());
            this.orderIds = new OrderIds(district.world().seed());
            this.bindings = Bindings.of(district);
        }

        String open(Order order) {
            return line(order, "UNPAID", order.orderedAt(), false);
        }

        String settled(Order order) {
            return line(order, order.isPaid() ? "PAID" : "CLOSED", order.settledAt(), order.isPaid());
        }

        private String line(Order order, String status, long updatedAt, boolean paid) {
            json.put("order_id", orderIds.order(order))
                    .put("user_id", ids.openid(order.person()))
                    .put("member_id", bindings.memberId(order.person(), order.orderedAt()))
                    .put("status", status)
                    .put("created_at", order.orderedAt());
            if (paid) {
                json.put("paid_at", order.settledAt());
            } else {
                json.putNull("paid_at");
            }
            json.put("updated_at", updatedAt)
                    .put("paid_fen", paid ? order.paidFen() : 0)
                    .put("goods_fen", order.goodsFen())
                    .put("discount_fen", order.discountFen())
                    .put("coupon_fen", order.couponFen())
                    .put("coupon_code", Placed.coupon(district, order))
                    .put("share_id", order.shareKey() == 0 ? null : Share.id(order.shareKey()))
                    .array("lines");
            for (int i = 0; i < order.lines().size(); i++) {
                line(i + 1, order.lines().get(i), paid);
            }
            return json.end().finish();
        }

        private void line(int id, Line line, boolean paid) {
            Product product = Placed.product(district, line);
            json.object()
                    .put("line_id", id)
                    .put("sku", product.sku())
                    .put("name", product.name())
                    .put(
                            "category",
                            district.brand()
                                    .catalogue()
                                    .categories()
                                    .get(product.category())
                                    .name())
                    .put("quantity", line.quantity())
                    .put("list_fen", line.listFen())
                    .put("paid_fen", paid ? line.paidFen() : 0)
                    .end();
        }
    }
}
