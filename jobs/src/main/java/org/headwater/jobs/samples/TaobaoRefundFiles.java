package org.headwater.jobs.samples;

import static java.util.stream.Collectors.joining;

import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.headwater.jobs.samples.Refund.Decision;

/** The seller's refund list as downloaded, one file a year: one row per refund. */
final class TaobaoRefundFiles {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Csv CSV = new Csv(",", "\r\n");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final String HEADER = CSV.row("退款编号", "订单编号", "买家会员名", "退款金额", "退款状态", "退款申请时间", "退款完结时间");

    private TaobaoRefundFiles() {}

    static List<SampleFile> of(World world) {
        return IntStream.rangeClosed(ShopCalendar.FIRST_DAY.getYear(), ShopCalendar.LAST_DAY.getYear())
                .mapToObj(year -> file(year, world.refunds(Shop.TAOBAO)))
                .toList();
    }

    private static SampleFile file(int year, List<Refund> refunds) {
        String rows = refunds.stream()
                .filter(r -> r.askedAt().getYear() == year)
                .map(TaobaoRefundFiles::row)
                .collect(joining());
        String bad = BadRow.lines(BadRows.TAOBAO_REFUNDS, month -> month.getYear() == year, "\r\n");
        return new SampleFile("refunds/taobao/refunds-" + year + ".csv", HEADER + rows + bad, GB18030);
    }

    private static String row(Refund refund) {
        return CSV.row(
                "=\"" + refund.refundId() + '"',
                "=\"" + refund.order().orderId() + '"',
                refund.order().userId(),
                Yuan.of(refund.amountFen()),
                status(refund.decision()),
                TIME.format(refund.askedAt()),
                refund.decision() == Decision.PENDING ? "" : TIME.format(refund.decidedAt()));
    }

    private static String status(Decision decision) {
        return switch (decision) {
            case SUCCESS -> "退款成功";
            case REFUSED -> "退款关闭";
            case PENDING -> "等待卖家处理";
        };
    }
}
