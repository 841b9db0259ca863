package org.headwater.synthetic.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headwater.synthetic.files.Lived.order;

import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.headwater.synthetic.brand.Shop;
import org.headwater.synthetic.life.Order;
import org.headwater.synthetic.life.Outcome;
import org.headwater.synthetic.people.Ids;
import org.headwater.synthetic.text.ChinaTime;
import org.junit.jupiter.api.Test;

class TaobaoOrdersTest {

    private static List<String> states(Outcome outcome, String orderedAt, String settledAt) {
        return Written.of(Lived.with(order(Shop.TAOBAO, outcome, orderedAt, settledAt)), new TaobaoOrders()).stream()
                .map(t -> ChinaTime.text(t.at()).substring(5)
                        + ' '
                        + t.row().get("订单状态")
                        + ' '
                        + t.row().get("买家实际支付金额")
                        + ' '
                        + t.row().get("订单关闭原因"))
                .toList();
    }

    @Test
    void anOrderIsListedOnEachDayOnWhichItChangedAsItThenStood() {
        assertThat(states(Outcome.PAID, "01-03 18:10:00", "01-03 18:12:00"))
                .containsExactly("01-03 23:59:59 卖家已发货，等待买家确认 100.00 订单未关闭", "01-13 23:59:59 交易成功 100.00 订单未关闭");
        assertThat(states(Outcome.PAID, "01-03 23:59:59", "01-04 00:00:00"))
                .containsExactly(
                        "01-03 23:59:59 等待买家付款 0.00 订单未关闭",
                        "01-04 23:59:59 卖家已发货，等待买家确认 100.00 订单未关闭",
                        "01-14 23:59:59 交易成功 100.00 订单未关闭");
        assertThat(states(Outcome.UNPAID, "01-03 18:10:00", "01-04 18:10:00"))
                .containsExactly("01-03 23:59:59 等待买家付款 0.00 订单未关闭", "01-04 23:59:59 交易关闭 0.00 买家未付款");
        assertThat(states(Outcome.CANCELLED, "01-03 18:10:00", "01-03 18:20:00"))
                .containsExactly("01-03 23:59:59 交易关闭 0.00 买家不想买了");
    }

    @Test
    void theLastDaysEndHoldsNothingOfLater() {
        assertThat(states(Outcome.PAID, "03-31 23:59:59", "04-01 00:00:01"))
                .containsExactly("03-31 23:59:59 等待买家付款 0.00 订单未关闭");
        assertThat(states(Outcome.PAID, "04-01 00:00:00", "04-01 00:00:01")).isEmpty();
    }

    @Test
    void aRowIsWholeThoughATitleHoldsAComma() {
        Order order = order(Shop.TAOBAO, Outcome.PAID, "01-03 18:10:00", "01-03 18:12:00");

        CSVRecord row = Written.of(Lived.with(order), new TaobaoOrders()).get(0).row();

        assertThat(row.get("订单编号")).matches("=\"4100[0-9]{15}\"");
        assertThat(row.get("买家会员名")).isEqualTo(new Ids(7).taobaoNick(3));
        assertThat(row.get("联系手机")).matches("1[0-9]{2}\\*{4}[0-9]{4}");
        assertThat(row.get("宝贝标题")).isEqualTo("青汀舒缓修护面膜5片,敏感肌可用，青汀防晒喷雾150ml");
        assertThat(row.get("宝贝种类")).isEqualTo("2");
        assertThat(row.get("宝贝总数量")).isEqualTo("3");
        assertThat(row.get("卡券抵扣")).isEqualTo("20.00");
        assertThat(row.get("订单付款时间")).isEqualTo("2025-01-03 18:12:00");
    }

    @Test
    void whatWasPaidIsThereOnceADayAndAddsUp() {
        var district = Lived.until(90);
        long paidFen = 0;
        Set<String> paid = new HashSet<>();
        Set<String> rows = new HashSet<>();
        for (Written.Text text : Written.of(district, new TaobaoOrders())) {
            CSVRecord row = text.row();
            assertThat(rows.add(row.get("订单编号") + text.day())).isTrue();
            if (!row.get("买家实际支付金额").equals("0.00") && paid.add(row.get("订单编号"))) {
                paidFen += Fen.of(row.get("买家实际支付金额"));
            }
        }
        List<Order> expected = district.orders().stream()
                .filter(o -> o.shop() == Shop.TAOBAO && o.isPaid())
                .filter(o -> o.settledAt() < district.world().endMillis())
                .toList();
        assertThat(paid).hasSameSizeAs(expected).hasSizeGreaterThan(100);
        assertThat(paidFen)
                .isEqualTo(expected.stream().mapToLong(Order::paidFen).sum());
    }

    @Test
    void everythingFitsIntoTheFilesCharset() {
        var encoder = Charset.forName("GB18030").newEncoder();

        assertThat(Written.of(Lived.until(90), new TaobaoOrders())).allMatch(t -> encoder.canEncode(t.text()));
        assertThat(encoder.canEncode(TaobaoOrders.HEADER)).isTrue();
    }
}
