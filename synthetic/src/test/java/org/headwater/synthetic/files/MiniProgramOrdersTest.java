package org.headwater.synthetic.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.headwater.synthetic.files.Lived.at;
import static org.headwater.synthetic.files.Lived.order;

import java.util.List;
import java.util.Map;
import org.headwater.synthetic.brand.Shop;
import org.headwater.synthetic.life.Order;
import org.headwater.synthetic.life.Outcome;
import org.headwater.synthetic.people.Ids;
import org.headwater.synthetic.testing.JsonValues;
import org.junit.jupiter.api.Test;

class MiniProgramOrdersTest {

    private static List<Map<String, Object>> lines(Outcome outcome, String orderedAt, String settledAt) {
        Order order = order(Shop.MINI_PROGRAM, outcome, orderedAt, settledAt);
        return Written.of(Lived.with(order), new MiniProgramOrders()).stream()
                .map(Written.Text::json)
                .toList();
    }

    @Test
    void anOrderThatIsStillOpenAfterAnHourIsLoggedTwice() {
        assertThat(lines(Outcome.PAID, "01-03 18:10:00", "01-03 19:10:00"))
                .extracting(l -> l.get("status"))
                .containsExactly("PAID");
        assertThat(lines(Outcome.PAID, "01-03 18:10:00", "01-03 19:10:01"))
                .extracting(l -> l.get("status"), l -> l.get("updated_at"))
                .containsExactly(tuple("UNPAID", at("01-03 18:10:00")), tuple("PAID", at("01-03 19:10:01")));
        assertThat(lines(Outcome.CANCELLED, "01-03 18:10:00", "01-03 18:20:00"))
                .extracting(l -> l.get("status"))
                .containsExactly("CLOSED");
    }

    @Test
    void nothingIsPaidUnlessItIs() {
        Map<String, Object> closed =
                lines(Outcome.UNPAID, "01-03 18:10:00", "01-03 18:40:00").get(0);

        assertThat(closed).containsEntry("paid_fen", 0L).containsEntry("paid_at", null);
        assertThat(closed).containsEntry("goods_fen", 23_700L);
        assertThat(JsonValues.objects(closed.get("lines")))
                .allMatch(l -> l.get("paid_fen").equals(0L));
    }

    @Test
    void anOrderIsWrittenWhole() {
        Map<String, Object> paid =
                lines(Outcome.PAID, "01-03 18:10:00", "01-03 18:12:00").get(0);

        assertThat(paid)
                .containsEntry("user_id", new Ids(7).openid(3))
                .containsEntry("paid_at", at("01-03 18:12:00"))
                .containsEntry("paid_fen", 10_000L)
                .containsEntry("discount_fen", 11_700L)
                .containsEntry("coupon_fen", 2_000L)
                .containsEntry("coupon_code", "friend")
                .containsEntry("share_id", "s2r");
        assertThat(JsonValues.objects(paid.get("lines")).get(0))
                .containsEntry("line_id", 1L)
                .containsEntry("sku", "MK01")
                .containsEntry("name", "青汀舒缓修护面膜5片,敏感肌可用")
                .containsEntry("category", "面膜")
                .containsEntry("quantity", 2L)
                .containsEntry("list_fen", 13_800L)
                .containsEntry("paid_fen", 7_001L);
    }

    @Test
    void moneyAddsUpInEveryOrder() {
        for (Written.Text text : Written.of(Lived.until(90), new MiniProgramOrders())) {
            Map<String, Object> order = text.json();
            List<Map<String, Object>> lines = JsonValues.objects(order.get("lines"));
            assertThat(sum(lines, "paid_fen")).isEqualTo(order.get("paid_fen"));
            assertThat(sum(lines, "list_fen")).isEqualTo(order.get("goods_fen"));
            if (order.get("status").equals("PAID")) {
                assertThat(sum(List.of(order), "paid_fen", "discount_fen", "coupon_fen"))
                        .isEqualTo(order.get("goods_fen"));
            }
        }
    }

    private static long sum(List<Map<String, Object>> objects, String... names) {
        long sum = 0;
        for (Map<String, Object> object : objects) {
            for (String name : names) {
                sum += (Long) object.get(name);
            }
        }
        return sum;
    }
}
