package org.headwater.synthetic.files;

import java.util.concurrent.TimeUnit;
import org.headwater.synthetic.brand.Product;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.life.Line;
import org.headwater.synthetic.life.Order;
import org.headwater.synthetic.life.Refund;
import org.headwater.synthetic.life.Refund.Verdict;
import org.headwater.synthetic.life.Share;
import org.headwater.synthetic.people.Ids;
import org.headwater.synthetic.text.ChinaTime;
import org.headwater.synthetic.text.Csv;
import org.headwater.synthetic.text.Decimal;

/** An order's rows as they stood at some time, in one text, so that nothing comes between them. */
final class ShopifyRows {

    private static final long UNTIL_SENT = TimeUnit.DAYS.toMillis(2);
    private static final int ADDRESS_CELLS = 20;
    private static final int TAX_CELLS = 10;

    private final Csv csv = new Csv();
    private final District district;
    private final Ids ids;
    private final OrderIds orderIds;

    ShopifyRows(District district) {
        this.district = district;
        this.ids = new Ids(district.world().seed());
        this.orderIds = new OrderIds(district.world().seed());
    }

    String of(Order order, long seenAt) {
        String name = orderIds.order(order);
        boolean settled = order.settledAt() <= seenAt;
        boolean paid = order.isPaid() && settled;
        boolean sent = paid && order.settledAt() + UNTIL_SENT <= seenAt;
        for (int i = 0; i < order.lines().size(); i++) {
            if (i == 0) {
                before(order, name, seenAt, paid, sent);
            } else {
                csv.newLine().add(name).skip(15);
            }
            Line line = order.lines().get(i);
            line(line, sent);
            if (i == 0) {
                after(order, seenAt, paid, settled);
            } else {
                csv.skip(6).add(vendor()).skip(8);
            }
            csv.addYuan(line.listFen() - line.paidFen()).skip(TAX_CELLS);
        }
        return csv.finish();
    }

    private void before(Order order, String name, long seenAt, boolean paid, boolean sent) {
        String amount = Decimal.yuan(order.paidFen());
        String coupon = Placed.coupon(district, order);
        csv.add(name)
                .add(ids.email(order.person()))
                .add(status(order, seenAt))
                .add(paid ? ChinaTime.offsetText(order.settledAt()) : "")
                .add(sent ? "fulfilled" : "unfulfilled")
                .add(sent ? ChinaTime.offsetText(order.settledAt() + UNTIL_SENT) : "")
                .add("no")
                .add("CNY")
                .add(amount)
                .add("0.00")
                .add("0.00")
                .add(amount)
                .add(coupon == null ? "" : coupon)
                .addYuan(order.couponFen())
                .add("快递")
                .add(ChinaTime.offsetText(order.orderedAt()));
    }

    private void line(Line line, boolean sent) {
        Product product = Placed.product(district, line);
        csv.add(line.quantity())
                .add(product.name())
                .addYuan(product.listFen())
                .skip(1)
                .add(product.sku())
                .add("true")
                .add("false")
                .add(sent ? "fulfilled" : "pending")
                .skip(ADDRESS_CELLS);
    }

    private void after(Order order, long seenAt, boolean paid, boolean settled) {
        boolean voided = settled && !paid;
        csv.skip(1)
                .add(order.shareKey() == 0 ? "" : "share_id: " + Share.id(order.shareKey()))
                .add(voided ? ChinaTime.offsetText(order.settledAt()) : "")
                .add(paid ? "Alipay" : "")
                .skip(1)
                .addYuan(refundedFen(order, seenAt))
                .add(vendor())
                .addYuan(settled ? 0 : order.paidFen())
                .skip(3)
                .add(orderIds.siteNumber(order))
                .skip(1)
                .add("Low")
                .add("web");
    }

    private String vendor() {
        return district.brand().catalogue().brand();
    }

    private static String status(Order order, long seenAt) {
        if (seenAt < order.settledAt()) {
            return "pending";
        }
        if (!order.isPaid()) {
            return "voided";
        }
        long refundedFen = refundedFen(order, seenAt);
        if (refundedFen == 0) {
            return "paid";
        }
        return refundedFen < order.paidFen() ? "partially_refunded" : "refunded";
    }

    private static long refundedFen(Order order, long seenAt) {
        long refundedFen = 0;
        for (Refund refund : order.refunds()) {
            if (refund.verdict() == Verdict.SUCCESS && refund.settledAt() <= seenAt) {
                refundedFen += refund.amountFen();
            }
        }
        return refundedFen;
    }
}
