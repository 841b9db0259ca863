package org.headwater.jobs.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import org.headwater.jobs.samples.Refund.Decision;

/** The mini program's refunds, one file a year: one JSON object per refund, money in fen. */
final class MiniProgramRefundFiles {

    private MiniProgramRefundFiles() {}

    private record RefundJson(
            String refundId,
            String orderId,
            String userId,
            String status,
            long createdAt,
            Long refundedAt,
            long refundedFen) {}

    static List<SampleFile> of(World world) {
        return IntStream.rangeClosed(ShopCalendar.FIRST_DAY.getYear(), ShopCalendar.LAST_DAY.getYear())
                .mapToObj(year -> file(year, world.refunds(Shop.MINI_PROGRAM)))
                .toList();
    }

    private static SampleFile file(int year, List<Refund> refunds) {
        String rows = refunds.stream()
                .filter(r -> r.askedAt().getYear() == year)
                .map(MiniProgramRefundFiles::row)
                .collect(joining());
        return new SampleFile("refunds/miniprogram/" + year + ".jsonl", rows, UTF_8);
    }

    private static String row(Refund refund) {
        Order order = refund.order();
        return Json.line(new RefundJson(
                refund.refundId(),
                order.orderId(),
                order.userId(),
                refund.decision().name(),
                Json.epochMillis(refund.askedAt()),
                refund.decision() == Decision.SUCCESS ? Json.epochMillis(refund.decidedAt()) : null,
                refund.amountFen()));
    }
}
