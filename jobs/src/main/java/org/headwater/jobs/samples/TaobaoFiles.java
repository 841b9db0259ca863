package org.headwater.jobs.samples;

import static java.util.stream.Collectors.joining;

import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.headwater.jobs.samples.Order.State;

/** The seller's order list as downloaded: GB18030, CRLF, one row per order, times without a zone, a total at the end. */
final class TaobaoFiles {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Csv CSV = new Csv(",", "\r\n");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int DAYS_UNTIL_FINISHED = 10;

    private static final String HEADER = CSV.row(
            "订单编号",
            "买家会员名",
            "买家应付货款",
            "买家应付邮费",
            "总金额",
            "买家实际支付金额",
            "订单状态",
            "运送方式",
            "联系手机",
            "订单创建时间",
            "订单付款时间",
            "宝贝标题",
            "宝贝种类",
            "宝贝总数量",
            "订单关闭原因");

    private TaobaoFiles() {}

    static List<SampleFile> of(World world) {
        List<Order> orders = world.orders(Shop.TAOBAO);
        return Export.ALL.stream().map(export -> file(export, orders)).toList();
    }

    private static SampleFile file(Export export, List<Order> all) {
        List<Order> orders =
                all.stream().filter(o -> export.holds(o.purchase().orderedAt())).toList();
        String rows = orders.stream().map(o -> row(o, export.takenAt())).collect(joining());
        String bad = BadRow.lines(BadRows.TAOBAO_ORDERS, export.month()::equals, "\r\n");
        long paidFen = orders.stream()
                .filter(o -> o.stateAt(export.takenAt()) == State.PAID)
                .mapToLong(Order::amountFen)
                .sum();
        String total = CSV.row("合计", "", "", "", "", Yuan.of(paidFen), "", "", "", "", "", "", "", "", "");
        return new SampleFile("orders/taobao/orders-" + export.month() + ".csv", HEADER + rows + bad + total, GB18030);
    }

    private static String row(Order order, LocalDateTime seenAt) {
        Purchase purchase = order.purchase();
        State state = order.stateAt(seenAt);
        boolean paid = state == State.PAID;
        String amount = Yuan.of(order.amountFen());
        return CSV.row(
                "=\"" + order.orderId() + '"',
                order.userId(),
                amount,
                "0.00",
                amount,
                paid ? amount : "0.00",
                status(state, purchase.settledAt(), seenAt),
                "快递",
                purchase.customer().phone(),
                TIME.format(purchase.orderedAt()),
                paid ? TIME.format(purchase.settledAt()) : "",
                purchase.lines().stream().map(l -> l.product().name()).collect(joining("，")),
                purchase.lines().size(),
                purchase.lines().stream().mapToInt(Line::quantity).sum(),
                state == State.CANCELLED ? "买家未付款" : "订单未关闭");
    }

    private static String status(State state, LocalDateTime settledAt, LocalDateTime seenAt) {
        return switch (state) {
            case UNPAID -> "等待买家付款";
            case CANCELLED -> "交易关闭";
            case PAID -> settledAt.plusDays(DAYS_UNTIL_FINISHED).isBefore(seenAt) ? "交易成功" : "卖家已发货，等待买家确认";
        };
    }
}
