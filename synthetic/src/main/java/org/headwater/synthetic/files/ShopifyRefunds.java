package org.headwater.synthetic.files;

import org.headwater.synthetic.brand.Shop;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.life.Order;
import org.headwater.synthetic.life.Refund;
import org.headwater.synthetic.life.Refund.Verdict;
import org.headwater.synthetic.people.Ids;
import org.headwater.synthetic.text.ChinaTime;
import org.headwater.synthetic.text.Decimal;
import org.headwater.synthetic.text.JsonLine;

/** The site's refunds, as asked for from its programming interface, which has the dates that the export lacks. */
final class ShopifyRefunds implements DistrictFiles {

    @Override
    public void write(District district, Sink sink) {
        var rows = new Rows(district.world().seed());
        for (Order order : Placed.in(district, Shop.SITE)) {
            for (Refund refund : order.refunds()) {
                String verdict = refund.verdict() == Verdict.SUCCESS ? "success" : "failure";
                sink.line(Stream.SHOPIFY_REFUNDS, refund.askedAt(), rows.of(order, refund, "pending"));
                sink.line(Stream.SHOPIFY_REFUNDS, refund.settledAt(), rows.of(order, refund, verdict));
            }
        }
    }

    private static final class Rows {

        private final JsonLine json = new JsonLine();
        private final Ids ids;
        private final OrderIds orderIds;

        Rows(long seed) {
            this.ids = new Ids(seed);
            this.orderIds = new OrderIds(seed);
        }

        String of(Order order, Refund refund, String status) {
            return json.put("id", orderIds.refund(order, refund))
                    .put("order_id", orderIds.order(order))
                    .put("email", ids.email(order.person()))
                    .put("created_at", ChinaTime.iso(refund.askedAt()))
                    .put("processed_at", status.equals("pending") ? null : ChinaTime.iso(refund.settledAt()))
                    .put("amount", Decimal.yuan(refund.amountFen()))
                    .put("status", status)
                    .finish();
        }
    }
}
