package org.headwater.jobs.samples;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class MiniProgramFilesTest {

    @Test
    void anOrderIsTheSumOfItsLines() throws IOException {
        assertThat(CheckedIn.json("orders/miniprogram"))
                .hasSizeGreaterThan(800)
                .allSatisfy(order -> assertThat(sumOfLines(order))
                        .isEqualTo(order.get("paid_fen").longValue()));
    }

    @Test
    void onlyPaidOrdersHaveATimeOfPaymentAndMoney() throws IOException {
        assertThat(CheckedIn.json("orders/miniprogram")).allSatisfy(order -> {
            boolean paid = order.get("status").textValue().equals("PAID");
            assertThat(order.get("paid_at").isNull()).isEqualTo(!paid);
            assertThat(order.get("paid_fen").longValue() > 0).isEqualTo(paid);
        });
    }

    @Test
    void whatIsWrittenTwiceIsSettledLater() throws IOException {
        Map<String, List<JsonNode>> byOrder = CheckedIn.json("orders/miniprogram").stream()
                .collect(groupingBy(o -> o.get("order_id").textValue()));
        List<List<JsonNode>> twice =
                byOrder.values().stream().filter(v -> v.size() > 1).toList();

        assertThat(twice).hasSizeGreaterThan(20).allSatisfy(versions -> {
            assertThat(versions).hasSize(2);
            assertThat(versions.get(0).get("status").textValue()).isEqualTo("UNPAID");
            assertThat(versions.get(1).get("status").textValue()).isIn("PAID", "CLOSED");
            assertThat(versions.get(1).get("updated_at").longValue())
                    .isGreaterThan(versions.get(0).get("updated_at").longValue());
        });
        assertThat(twice).anyMatch(v -> v.get(1).get("status").textValue().equals("PAID"));
    }

    @Test
    void refundsBelongToPaidOrdersAndNeverExceedThem() throws IOException {
        Map<String, Long> paid = CheckedIn.json("orders/miniprogram").stream()
                .collect(toMap(
                        o -> o.get("order_id").textValue(),
                        o -> o.get("paid_fen").longValue(),
                        Math::max));
        Map<String, Long> refunded = CheckedIn.json("refunds/miniprogram").stream()
                .collect(toMap(
                        r -> r.get("order_id").textValue(),
                        r -> r.get("refunded_fen").longValue(),
                        Long::sum));

        assertThat(refunded).hasSizeGreaterThan(30);
        assertThat(refunded).allSatisfy((order, fen) -> assertThat(fen).isBetween(1L, paid.get(order)));
    }

    private static long sumOfLines(JsonNode order) {
        return StreamSupport.stream(order.get("lines").spliterator(), false)
                .mapToLong(line -> line.get("paid_fen").longValue())
                .sum();
    }
}
