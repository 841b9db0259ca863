package org.headwater.synthetic.files;

import org.headwater.synthetic.brand.Shop;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.life.Order;
import org.headwater.synthetic.life.Refund;
import org.headwater.synthetic.life.Refund.Verdict;
import org.headwater.synthetic.people.Ids;
import org.headwater.synthetic.text.ChinaTime;
import org.headwater.synthetic.text.Csv;

/** The seller's refund list: a row when money is asked back, and one when it is settled. */
final class TaobaoRefunds implements DistrictFiles {

    static final String HEADER = "退款编号,订单编号,买家会员名,退款金额,退款状态,退款申请时间,退款完结时间";

    @Override
    public void write(District district, Sink sink) {
        var ids = new Ids(district.world().seed());
        var orderIds = new OrderIds(district.world().seed());
        var csv = new Csv();
        for (Order order : Placed.in(district, Shop.TAOBAO)) {
            for (Refund refund : order.refunds()) {
                String known = csv.addRaw(TaobaoOrders.guarded(orderIds.refund(order, refund)))
                        .addRaw(TaobaoOrders.guarded(orderIds.order(order)))
                        .add(ids.taobaoNick(order.person()))
                        .addYuan(refund.amountFen())
                        .finish();
                String asked = ChinaTime.text(refund.askedAt());
                sink.line(Stream.TAOBAO_REFUNDS, refund.askedAt(), known + ",等待卖家处理," + asked + ',');
                String verdict = refund.verdict() == Verdict.SUCCESS ? ",退款成功," : ",退款关闭,";
                String settled = known + verdict + asked + ',' + ChinaTime.text(refund.settledAt());
                sink.line(Stream.TAOBAO_REFUNDS, refund.settledAt(), settled);
            }
        }
    }
}
