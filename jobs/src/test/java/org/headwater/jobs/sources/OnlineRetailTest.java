package org.headwater.jobs.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.headwater.jobs.config.Condition;
import org.headwater.jobs.config.CountColumn;
import org.headwater.jobs.config.MoneyColumn;
import org.headwater.jobs.config.MoneyColumn.MoneyRounding;
import org.headwater.jobs.config.MoneyColumn.MoneyUnit;
import org.headwater.jobs.config.SourceConfig.Grain;
import org.headwater.jobs.config.SourceConfig.IgnoreRule;
import org.headwater.jobs.config.SourceConfig.LineMapping;
import org.headwater.jobs.config.SourceConfig.OrderMapping;
import org.headwater.jobs.config.SourceConfig.RefundMapping;
import org.headwater.jobs.config.StatusColumn;
import org.headwater.jobs.config.TextColumn;
import org.junit.jupiter.api.Test;

/** A year of a real shop: UCI Online Retail (Chen, Sain, Guo 2012), 541,909 rows. */
class OnlineRetailTest {
    private static final Path FILE = Path.of("../../shared/data/online_retail/online_retail.csv.gz");
    private static final TextColumn CUSTOMER = new TextColumn(List.of("CustomerID"), "", ".0");

    @Test
    void everyRowIsAccountedForAndTheCleanOnesAreThePublishedOnes() throws IOException {
        assumeThat(FILE).exists();
        var given = Given.csv()
                .withGrain(Grain.LINE)
                .ignoring(
                        new IgnoreRule("no_customer", new Condition("CustomerID", new Condition.Blank())),
                        new IgnoreRule(
                                "free_of_charge", new Condition("UnitPrice", new Condition.AtMost(BigDecimal.ZERO))))
                .with(orders(MoneyRounding.HALF_UP))
                .with(lines(MoneyRounding.HALF_UP))
                .with(refunds());

        var count = count(given);

        // 135,080 without customer and 40 for nothing; the published clean figures of this set
        assertThat(count.rows)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ignored no_customer",
                        135_080L,
                        "ignored free_of_charge",
                        40L,
                        "line",
                        397_884L,
                        "refund",
                        8_905L));
        assertThat(count.orders).hasSize(18_532);
        assertThat(count.users).hasSize(4_338).contains("12346", "14646");
        assertThat(count.unrounded).isEqualByComparingTo("8911407.904");
        assertThat(count.fen).isEqualTo(891_140_790L);
    }

    @Test
    void withoutRoundingTheFourPricesOfATenthOfACentAreQuarantined() throws IOException {
        assumeThat(FILE).exists();
        var given = Given.csv()
                .withGrain(Grain.LINE)
                .ignoring(new IgnoreRule("no_customer", new Condition("CustomerID", new Condition.Blank())))
                .with(orders(MoneyRounding.EXACT));

        assertThat(count(given).rows).containsEntry("TOO_PRECISE UnitPrice", 4L);
    }

    private static Count count(Given given) throws IOException {
        var count = new Count();
        var mapper = new RowMapper(given.source(), "CNY");
        try (var reader = RowReaders.open(given.source(), Files.newInputStream(FILE))) {
            for (var row = reader.next(); row != null; row = reader.next()) {
                count.add(row, mapper.map(row));
            }
        }
        return count;
    }

    private static OrderMapping orders(MoneyRounding rounding) {
        return new OrderMapping(
                isSale(),
                Given.text("InvoiceNo"),
                Optional.of(CUSTOMER),
                new StatusColumn(List.of(), Map.of(), Optional.of("paid")),
                Optional.of(Given.time("InvoiceDate")),
                Optional.of(Given.time("InvoiceDate")),
                Optional.empty(),
                price(false, rounding),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static LineMapping lines(MoneyRounding rounding) {
        return new LineMapping(
                isSale(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Given.text("StockCode")),
                Optional.of(Given.text("Description")),
                Optional.empty(),
                new CountColumn(List.of("Quantity")),
                price(false, rounding));
    }

    private static RefundMapping refunds() {
        return new RefundMapping(
                Optional.of(new Condition("InvoiceNo", new Condition.StartsWith("C"))),
                Given.text("InvoiceNo"),
                Optional.empty(),
                Optional.of(CUSTOMER),
                new StatusColumn(List.of(), Map.of(), Optional.of("success")),
                Optional.of(Given.time("InvoiceDate")),
                Optional.empty(),
                price(true, MoneyRounding.HALF_UP),
                Optional.empty());
    }

    private static Optional<Condition> isSale() {
        return Optional.of(new Condition("InvoiceNo", new Condition.StartsWith("5")));
    }

    private static MoneyColumn price(boolean negate, MoneyRounding rounding) {
        return new MoneyColumn(List.of("UnitPrice"), MoneyUnit.MAJOR, Optional.of("Quantity"), negate, rounding);
    }

    private static final class Count {
        private final Map<String, Long> rows = new HashMap<>();
        private final Set<String> orders = new HashSet<>();
        private final Set<String> users = new HashSet<>();
        private BigDecimal unrounded = BigDecimal.ZERO;
        private long fen;

        void add(RawRow raw, MappedRow row) {
            rows.merge(kind(row), 1L, Long::sum);
            for (var line : row.lines()) {
                orders.add(line.orderId());
                users.add(line.userId());
                fen += line.paidFen();
                unrounded = unrounded.add(new BigDecimal(raw.cells().text("UnitPrice"))
                        .multiply(new BigDecimal(raw.cells().text("Quantity"))));
            }
        }

        private static String kind(MappedRow row) {
            return switch (row.disposition()) {
                case ACCEPTED -> row.refund() != null ? "refund" : row.lines().isEmpty() ? "order" : "line";
                case QUARANTINED -> row.reason() + " " + row.column();
                case IGNORED -> "ignored " + row.reason();
            };
        }
    }
}
