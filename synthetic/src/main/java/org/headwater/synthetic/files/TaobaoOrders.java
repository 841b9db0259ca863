package org.headwater.synthetic.files;

import java.util.concurrent.TimeUnit;
import org.headwater.synthetic.brand.Shop;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.life.Line;
import org.headwater.synthetic.life.Order;
import org.headwater.synthetic.life.Outcome;
import org.headwater.synthetic.people.Ids;
import org.headwater.synthetic.text.ChinaTime;
import org.headwater.synthetic.text.Csv;
import org.headwater.synthetic.text.Decimal;

/**
 * The seller's order list: orders that were placed or changed on a day, as they stood when it ended. Some columns of the
 * real list's 38, in its order; one row an order, all goods in one cell. Refunds don't show: the sale stays a success.
 */
final class TaobaoOrders implements DistrictFiles {

    static final String HEADER =
            "订单编号,买家会员名,买家应付货款,买家应付邮费,总金额,买家实际支付金额,订单状态,运送方式,联系手机," + "订单创建时间,订单付款时间,宝贝标题,宝贝种类,订单备注,宝贝总数量,订单关闭原因,卡券抵扣";

    private static final long UNTIL_FINISHED = TimeUnit.DAYS.toMillis(10);

    @Override
    public void write(District district, Sink sink) {
        var row = new Row(district);
        for (Order order : Placed.in(district, Shop.TAOBAO)) {
            DayEnds.each(changes(order), end -> sink.line(Stream.TAOBAO_ORDERS, end, row.of(order, end)));
        }
    }

    private static long[] changes(Order order) {
        return order.isPaid()
                ? new long[] {order.orderedAt(), order.settledAt(), order.settledAt() + UNTIL_FINISHED}
                : new long[] {order.orderedAt(), order.settledAt()};
    }

    private static final class Row {

        private final Csv csv = new Csv();
        private final District district;
        private final Ids ids;
        private final OrderIds orderIds;

        Row(District district) {
            this.district = district;
            this.ids = new Ids(district.world().seed());
            this.orderIds = new OrderIds(district.world().seed());
        }

        String of(Order order, long seenAt) {
            boolean paid = order.isPaid() && order.settledAt() <= seenAt;
            String amount = Decimal.yuan(order.paidFen());
            return csv.addRaw(guarded(orderIds.order(order)))
                    .add(ids.taobaoNick(order.person()))
                    .add(amount)
                    .add("0.00")
                    .add(amount)
                    .add(paid ? amount : "0.00")
                    .add(status(order, seenAt))
                    .add("快递")
                    .add(ids.maskedPhone(order.person()))
                    .add(ChinaTime.text(order.orderedAt()))
                    .add(paid ? ChinaTime.text(order.settledAt()) : "")
                    .add(titles(order))
                    .add(order.lines().size())
                    .skip(1)
                    .add(pieces(order))
                    .add(closedFor(order, seenAt))
                    .addYuan(order.couponFen())
                    .finish();
        }

        private String titles(Order order) {
            if (order.lines().size() == 1) {
                return Placed.product(district, order.lines().get(0)).name();
            }
            var titles = new StringBuilder();
            for (Line line : order.lines()) {
                titles.append(titles.isEmpty() ? "" : "，")
                        .append(Placed.product(district, line).name());
            }
            return titles.toString();
        }
    }

    /** Spreadsheets would round nineteen digits. */
    static String guarded(String number) {
        return "=\"" + number + '"';
    }

    private static String status(Order order, long seenAt) {
        if (seenAt < order.settledAt()) {
            return "等待买家付款";
        }
        if (!order.isPaid()) {
            return "交易关闭";
        }
        return seenAt < order.settledAt() + UNTIL_FINISHED ? "卖家已发货，等待买家确认" : "交易成功";
    }

    private static String closedFor(Order order, long seenAt) {
        if (order.isPaid() || seenAt < order.settledAt()) {
            return "订单未关闭";
        }
        return order.outcome() == Outcome.CANCELLED ? "买家不想买了" : "买家未付款";
    }

    private static int pieces(Order order) {
        int pieces = 0;
        for (Line line : order.lines()) {
            pieces += line.quantity();
        }
        return pieces;
    }
}
