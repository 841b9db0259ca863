package org.headwater.synthetic.files;

import java.util.List;
import org.headwater.synthetic.brand.Campaign;
import org.headwater.synthetic.brand.Product;
import org.headwater.synthetic.brand.Shop;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.life.Line;
import org.headwater.synthetic.life.Order;

/** Orders as all shops see them. */
final class Placed {

    private Placed() {}

    /** A shop's, before the end of the files. */
    static List<Order> in(District district, Shop shop) {
        long end = district.world().endMillis();
        return district.orders().stream()
                .filter(order -> order.shop() == shop && order.orderedAt() < end)
                .toList();
    }

    static Product product(District district, Line line) {
        return district.brand().catalogue().products().get(line.product());
    }

    /** What was typed in for the coupon, null if there was none. */
    static String coupon(District district, Order order) {
        if (order.couponFen() == 0) {
            return null;
        }
        if (order.campaign() >= 0) {
            Campaign campaign = district.brand().campaigns().get(order.campaign());
            return campaign.id() + "-" + campaign.couponPercent();
        }
        return order.shareKey() == 0 ? "flash" : "friend";
    }
}
