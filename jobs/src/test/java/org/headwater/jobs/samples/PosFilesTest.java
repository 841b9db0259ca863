package org.headwater.jobs.samples;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collector;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class PosFilesTest {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xx", Locale.ROOT);

    @Test
    void everyLineOfAReceiptRepeatsWhatBelongsToTheReceipt() throws IOException {
        Map<String, Set<List<String>>> heads =
                CheckedIn.posLines("SALE").stream().collect(groupingBy(r -> r.get("order_id"), mappingHead()));

        assertThat(heads).hasSizeGreaterThan(400);
        assertThat(heads.values()).allMatch(h -> h.size() == 1);
    }

    @Test
    void whatIsExportedTwiceIsTheSameToTheLetter() throws IOException {
        Collection<List<CSVRecord>> byLine = CheckedIn.posLines("SALE").stream()
                .collect(groupingBy(r -> r.get("order_id") + " " + r.get("line_no")))
                .values();

        assertThat(byLine).anyMatch(copies -> copies.size() == 2);
        assertThat(byLine)
                .allMatch(copies ->
                        copies.stream().map(CSVRecord::toList).distinct().count() == 1);
    }

    @Test
    void storesSellAndTakeBackWhenTheyAreOpen() throws IOException {
        for (String type : List.of("SALE", "RETURN")) {
            assertThat(CheckedIn.posLines(type)).isNotEmpty().allSatisfy(row -> {
                OffsetDateTime at = OffsetDateTime.parse(row.get("paid_at"), TIME);
                assertThat(at.getHour()).isBetween(10, 22);
                assertThat(at.getOffset()).hasToString("+08:00");
            });
        }
    }

    @Test
    void returnsBelongToPaidReceiptsAndNeverExceedThem() throws IOException {
        Map<String, BigDecimal> sold = total(CheckedIn.posLines("SALE"), "order_id");
        Map<String, BigDecimal> returned = total(CheckedIn.posLines("RETURN"), "returned_order_id");
        Set<String> paid = CheckedIn.posLines("SALE").stream()
                .filter(r -> r.get("status").equals("PAID"))
                .map(r -> r.get("order_id"))
                .collect(toSet());

        assertThat(returned).hasSizeGreaterThan(10);
        assertThat(returned).allSatisfy((order, amount) -> {
            assertThat(paid).contains(order);
            assertThat(amount.negate()).isPositive().isLessThanOrEqualTo(sold.get(order));
        });
    }

    @Test
    void someForgetTheirCard() throws IOException {
        assertThat(CheckedIn.posLines("SALE"))
                .anyMatch(r -> r.get("user_id").isEmpty())
                .allMatch(r -> r.get("user_id").matches("|m\\d{6}"));
    }

    private static Collector<CSVRecord, ?, Set<List<String>>> mappingHead() {
        return mapping(r -> List.of(r.get("user_id"), r.get("status"), r.get("paid_at")), toSet());
    }

    /** Each line once, though the last day of a month is exported twice. */
    private static Map<String, BigDecimal> total(List<CSVRecord> rows, String column) {
        return rows.stream()
                .map(CSVRecord::toMap)
                .distinct()
                .collect(groupingBy(
                        r -> r.get(column), reducing(BigDecimal.ZERO, PosFilesTest::amount, BigDecimal::add)));
    }

    private static BigDecimal amount(Map<String, String> row) {
        return new BigDecimal(row.get("unit_price")).multiply(new BigDecimal(row.get("quantity")));
    }
}
