package org.headwater.synthetic.files;

import org.headwater.synthetic.brand.Shop;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.life.Order;
import org.headwater.synthetic.life.Refund;
import org.headwater.synthetic.life.Refund.Verdict;
import org.headwater.synthetic.people.Ids;
import org.headwater.synthetic.text.JsonLine;

/** What the mini program's backend logs of refunds: a line when money is asked back, and one when it is settled. */
final class MiniProgramRefunds implements DistrictFiles {

    @Override
    public void write(District district, Sink sink) {
        var rows = new Rows(district.world().seed());
        for (Order order : Placed.in(district, Shop.MINI_PROGRAM)) {
            for (Refund refund : order.refunds()) {
                sink.line(Stream.MINI_PROGRAM_REFUNDS, refund.askedAt(), rows.asked(order, refund));
                sink.line(Stream.MINI_PROGRAM_REFUNDS, refund.settledAt(), rows.settled(order, refund));
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

        String asked(Order order, Refund refund) {
            return begun(order, refund, "PENDING")
                    .putNull("refunded_at")
                    .put("refunded_fen", refund.amountFen())
                    .put("updated_at", refund.askedAt())
                    .finish();
        }

        String settled(Order order, Refund refund) {
            begun(order, refund, refund.verdict().name());
            if (refund.verdict() == Verdict.SUCCESS) {
                json.put("refunded_at", refund.settledAt());
            } else {
                json.putNull("refunded_at");
            }
            return json.put("refunded_fen", refund.amountFen())
                    .put("updated_at", refund.settledAt())
                    .finish();
        }

        private JsonLine begun(Order order, Refund refund, String status) {
            return json.put("refund_id", orderIds.refund(order, refund))
                    .put("order_id", orderIds.order(order))
                    .put("user_id", ids.openid(order.person()))
                    .put("status", status)
                    .put("created_at", refund.askedAt());
        }
    }
}
