package org.headwater.jobs.sources;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headwater.jobs.config.Condition;
import org.headwater.jobs.config.CountColumn;
import org.headwater.jobs.config.CurrencyColumn;
import org.headwater.jobs.config.FileRules;
import org.headwater.jobs.config.Format;
import org.headwater.jobs.config.IdScopes;
import org.headwater.jobs.config.MoneyColumn;
import org.headwater.jobs.config.MoneyColumn.MoneyRounding;
import org.headwater.jobs.config.MoneyColumn.MoneyUnit;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.config.SourceConfig.CsvConfig;
import org.headwater.jobs.config.SourceConfig.FillDown;
import org.headwater.jobs.config.SourceConfig.Grain;
import org.headwater.jobs.config.SourceConfig.IgnoreRule;
import org.headwater.jobs.config.SourceConfig.LineMapping;
import org.headwater.jobs.config.SourceConfig.OrderMapping;
import org.headwater.jobs.config.SourceConfig.RefundMapping;
import org.headwater.jobs.config.StatusColumn;
import org.headwater.jobs.config.TextColumn;
import org.headwater.jobs.config.TimeColumn;

/** Sources as a config file would declare them, with only what a test is about. */
record Given(
        Format format,
        CsvConfig dialect,
        Grain grain,
        List<IgnoreRule> ignore,
        Optional<OrderMapping> orders,
        Optional<LineMapping> lines,
        Optional<RefundMapping> refunds) {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    static Given csv() {
        return csv("UTF-8");
    }

    static Given csv(String encoding) {
        return source(Format.CSV, new CsvConfig(encoding, ',', '"', '"'));
    }

    static Given json() {
        return source(Format.JSON_LINES, new CsvConfig("UTF-8", ',', '"', '"'));
    }

    private static Given source(Format format, CsvConfig dialect) {
        return new Given(format, dialect, Grain.ORDER, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Given cutBy(char delimiter, char quote, char escape) {
        var cut = new CsvConfig(dialect.encoding(), delimiter, quote, escape);
        return new Given(format, cut, grain, ignore, orders, lines, refunds);
    }

    Given filledDown(String by, String... columns) {
        var cut = new CsvConfig(
                dialect.encoding(),
                dialect.delimiter(),
                dialect.quote(),
                dialect.escape(),
                Optional.of(new FillDown(by, List.of(columns))));
        return new Given(format, cut, grain, ignore, orders, lines, refunds);
    }

    Given withGrain(Grain other) {
        return new Given(format, dialect, other, ignore, orders, lines, refunds);
    }

    Given ignoring(IgnoreRule... rules) {
        return new Given(format, dialect, grain, List.of(rules), orders, lines, refunds);
    }

    Given with(OrderMapping mapping) {
        return new Given(format, dialect, grain, ignore, Optional.of(mapping), lines, refunds);
    }

    Given with(LineMapping mapping) {
        return new Given(format, dialect, grain, ignore, orders, Optional.of(mapping), refunds);
    }

    Given with(RefundMapping mapping) {
        return new Given(format, dialect, grain, ignore, orders, lines, Optional.of(mapping));
    }

    SourceConfig source() {
        return new SourceConfig(
                "shop",
                "shop",
                format,
                List.of(),
                FileRules.STRICT,
                dialect,
                IdScopes.of("shop"),
                SHANGHAI,
                "CNY",
                grain,
                ignore,
                orders,
                lines,
                refunds,
                Optional.empty(),
                List.of());
    }

    static OrderMapping orders(Optional<Condition> when, MoneyColumn paid) {
        return orders(when, paid, Optional.empty());
    }

    static OrderMapping orders(Optional<Condition> when, MoneyColumn paid, Optional<MoneyColumn> discount) {
        return new OrderMapping(
                when,
                text("order_id"),
                Optional.of(text("user_id")),
                new StatusColumn(
                        List.of("status"),
                        Map.of("done", "paid", "new", "unpaid", "gone", "cancelled", "shut", "closed"),
                        Optional.empty()),
                Optional.empty(),
                Optional.of(time("paid_at")),
                Optional.empty(),
                paid,
                discount,
                List.of(),
                Optional.empty());
    }

    static LineMapping lines(Optional<String> each) {
        return new LineMapping(
                Optional.empty(),
                each,
                Optional.empty(),
                Optional.of(text("line_id")),
                Optional.of(text("sku")),
                Optional.of(text("name")),
                Optional.empty(),
                new CountColumn(List.of("quantity")),
                major("line_paid"));
    }

    static RefundMapping refunds(Optional<Condition> when, MoneyColumn refunded) {
        return new RefundMapping(
                when,
                text("refund_id"),
                Optional.of(text("order_id")),
                Optional.empty(),
                new StatusColumn(List.of(), Map.of(), Optional.of("success")),
                Optional.of(time("refunded_at")),
                Optional.empty(),
                refunded,
                Optional.of(new CurrencyColumn(List.of("currency"), Map.of("RMB", "CNY"))));
    }

    static TextColumn text(String... columns) {
        return new TextColumn(List.of(columns), "", "");
    }

    static TimeColumn time(String column) {
        return new TimeColumn(List.of(column), List.of("yyyy-MM-dd HH:mm:ss"), SHANGHAI);
    }

    static MoneyColumn major(String column) {
        return money(column, MoneyUnit.MAJOR, MoneyRounding.EXACT);
    }

    static MoneyColumn money(String column, MoneyUnit unit, MoneyRounding rounding) {
        return new MoneyColumn(List.of(column), unit, Optional.empty(), false, rounding);
    }
}
