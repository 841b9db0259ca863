package org.headwater.jobs.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.UsageException;
import org.headwater.jobs.tables.core.Customers;
import org.headwater.jobs.tables.core.OrderLines;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.facts.Purchases;
import org.headwater.jobs.tables.marts.Backtest;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnRows;
import org.headwater.jobs.testing.DrawnSettings;
import org.headwater.models.value.Cells;
import org.headwater.models.value.CellsBuilder;
import org.headwater.models.value.History;
import org.headwater.models.value.OrderModelKind;
import org.junit.jupiter.api.Test;

class BacktestJobTest {

    private static final DrawnSettings SETTINGS = DrawnSettings.asOf("2026-01-31");
    private static final String NO_REFUNDS = "user_id | status | refunded_at | refunded_fen";

    private static Dataset<Row> purchases(String orders) {
        return Purchases.TABLE.shape(PurchasesJob.number(
                DrawnRows.of(Orders.TABLE, orders),
                DrawnRows.of(OrderLines.TABLE, "shop | order_id | category | paid_fen"),
                LocalDate.parse("2026-01-31"),
                ZoneId.of("Asia/Shanghai")));
    }

    private static List<Row> judged(Job job, String orders, String refunds) {
        return judged(job, purchases(orders), DrawnRows.of(Refunds.TABLE, refunds));
    }

    private static List<Row> judged(Job job, Dataset<Row> purchases, Dataset<Row> refunds) {
        var in = new DrawnInputs()
                .with(Purchases.TABLE, purchases)
                .with(Refunds.TABLE, refunds)
                .with(Customers.TABLE, "shop | user_id | customer_id");
        return Backtest.TABLE
                .shape(job.transform().apply(in, SETTINGS.of(job)))
                .orderBy("measure", "model", "tenth")
                .collectAsList();
    }

    private static Row row(List<Row> rows, String model, String measure, int tenth) {
        return rows.stream()
                .filter(r -> r.getAs("model").equals(model)
                        && r.getAs("measure").equals(measure)
                        && r.<Integer>getAs("tenth") == tenth)
                .findFirst()
                .orElseThrow();
    }

    /** Days before the as-of date on which each of some customers paid 10.00. */
    private static String orders(int[][] daysBefore) {
        List<String> lines = new ArrayList<>();
        for (int user = 0; user < daysBefore.length; user++) {
            for (int order = 0; order < daysBefore[user].length; order++) {
                lines.add("a | o%d-%d | u%d | paid | %s 04:00:00 | 1000"
                        .formatted(
                                user, order, user, LocalDate.parse("2026-01-31").minusDays(daysBefore[user][order])));
            }
        }
        Collections.shuffle(lines, new Random(1));
        return "shop | order_id | user_id | status | paid_at | paid_fen\n" + String.join("\n", lines);
    }

    private static int[][] crowd(int customers) {
        var random = new Random(11);
        int[][] days = new int[customers][];
        for (int i = 0; i < customers; i++) {
            days[i] = random.ints(1 + random.nextInt(5), 0, 400).toArray();
        }
        return days;
    }

    @Test
    void lastYearAgainIsCountedByHand() {
        // The cut of 10 weeks is 70 days before: u0 bought twice by then in the year up to it, u1 once and too long
        // ago,
        // u2 not yet.
        List<Row> rows =
                judged(BacktestJob.ofWeeks(10), orders(new int[][] {{300, 100, 69, 3}, {500, 0}, {69}, {200}}), """
                user_id | status  | refunded_at         | refunded_fen
                u0      | success | 2025-10-01 04:00:00 | 400
                u0      | success | 2026-01-01 04:00:00 | 300
                u3      | closed  | 2026-01-01 04:00:00 | 999
                """);

        Row orders = row(rows, "last_year", "orders", 0);
        assertThat(orders.<LocalDate>getAs("cut")).isEqualTo("2025-11-22");
        assertThat(orders.<Integer>getAs("holdout_days")).isEqualTo(70);
        assertThat(orders.<Long>getAs("customers")).isEqualTo(3);
        assertThat(orders.<Double>getAs("expected")).isCloseTo((2 + 0 + 1) * 70 / 365.0, within(1e-8));
        assertThat(orders.<Double>getAs("actual")).isEqualTo(3);
        Row revenue = row(rows, "last_year", "revenue", 0);
        assertThat(revenue.<Double>getAs("expected")).isCloseTo((20 - 4 + 10) * 70 / 365.0, within(1e-7));
        assertThat(revenue.<Double>getAs("actual")).isEqualTo(20 - 3 + 10);
    }

    @Test
    void modelsAreFittedToThePastOnly() {
        int[][] crowd = crowd(300);
        int cut = 70;
        var builder = new CellsBuilder();
        List<History> known = new ArrayList<>();
        for (int[] days : crowd) {
            int[] before = java.util.Arrays.stream(days).filter(d -> d >= cut).toArray();
            if (before.length > 0) {
                int first = java.util.Arrays.stream(before).max().orElseThrow();
                int last = java.util.Arrays.stream(before).min().orElseThrow();
                known.add(new History(before.length - 1, first - last, first - cut));
            }
        }
        known.forEach(builder::add);
        Cells cells = builder.build();

        List<Row> rows = judged(BacktestJob.ofWeeks(10), orders(crowd), NO_REFUNDS);

        for (OrderModelKind kind : OrderModelKind.values()) {
            var model = kind.fit(cells).model();
            double expected = known.stream()
                    .mapToDouble(h -> model.expectedOrders(h, cut))
                    .sum();
            Row all = row(rows, kind.code(), "orders", 0);
            assertThat(all.<Long>getAs("customers")).isEqualTo(known.size());
            assertThat(all.<Double>getAs("expected")).isCloseTo(expected, within(1e-6 * expected));
            assertThat(all.<Double>getAs("held")).isBetween(0.5, 1.0);
        }
    }

    @Test
    void tenthsAddUpToTheWhole() {
        List<Row> rows = judged(BacktestJob.ofWeeks(10), orders(crowd(300)), NO_REFUNDS);

        for (String model : List.of("bg-nbd", "mbg-nbd", "pareto-nbd", "last_year")) {
            for (String measure : List.of("orders", "revenue")) {
                Row all = row(rows, model, measure, 0);
                List<Row> tenths = rows.stream()
                        .filter(r -> r.getAs("model").equals(model)
                                && r.getAs("measure").equals(measure))
                        .filter(r -> r.<Integer>getAs("tenth") > 0)
                        .toList();
                assertThat(tenths.stream()
                                .mapToLong(r -> r.<Long>getAs("customers"))
                                .sum())
                        .isEqualTo(all.<Long>getAs("customers"));
                assertThat(tenths.stream()
                                .mapToDouble(r -> r.<Double>getAs("actual"))
                                .sum())
                        .isCloseTo(all.<Double>getAs("actual"), within(1e-6));
                assertThat(tenths.stream()
                                .mapToDouble(r -> r.<Double>getAs("expected"))
                                .sum())
                        .isCloseTo(all.<Double>getAs("expected"), within(1e-4));
            }
        }
    }

    @Test
    void theOrderAndThePartsOfTheRowsDoNotCount() {
        Dataset<Row> purchases = purchases(orders(crowd(200)));
        Dataset<Row> refunds = DrawnRows.of(Refunds.TABLE, NO_REFUNDS);

        List<Row> one = judged(BacktestJob.ofWeeks(10), purchases.coalesce(1), refunds);

        assertThat(judged(
                        BacktestJob.ofWeeks(10),
                        purchases
                                .repartition(4, purchases.col("order_id"))
                                .orderBy(purchases.col("paid_at").desc()),
                        refunds))
                .isEqualTo(one);
    }

    @Test
    void withoutWeeksStatedAThirdOfTheHistoryIsHeldOut() {
        assertThat(judged(BacktestJob.JOB, orders(new int[][] {{300, 10}}), NO_REFUNDS))
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(row.<Integer>getAs("holdout_days")).isEqualTo(100));
        assertThat(judged(BacktestJob.JOB, orders(new int[][] {{700, 10}}), NO_REFUNDS))
                .allSatisfy(
                        row -> assertThat(row.<Integer>getAs("holdout_days")).isEqualTo(182));
        assertThat(judged(BacktestJob.JOB, orders(new int[][] {{60, 10}}), NO_REFUNDS))
                .isEmpty();
        assertThat(judged(BacktestJob.JOB, "shop | order_id | user_id | status | paid_at | paid_fen", NO_REFUNDS))
                .isEmpty();
    }

    @Test
    void weeksThatNobodyHadBoughtBeforeAreRefused() {
        assertThatThrownBy(() -> judged(BacktestJob.ofWeeks(20), orders(new int[][] {{139, 10}}), NO_REFUNDS))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Nobody had bought 20 weeks before 2026-01-31")
                .hasMessageContaining("2025-09-14");
        assertThatThrownBy(() -> BacktestJob.ofWeeks(0))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("1 or more, were 0");
    }
}
