package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.headwater.jobs.testing.DrawnRows.assertRows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.core.ShareOpens;
import org.headwater.jobs.tables.core.ShareOrders;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.marts.AbuseRings;
import org.headwater.jobs.tables.marts.SeedPlan;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnSettings;
import org.junit.jupiter.api.Test;

/**
 * ann passes twelve things on, which four people open; of these ben passes one on to wim. bob passes twelve on to two. x is on the exclusion
 * list, or would lead.
 */
class SeedPlanJobTest {

    private static final DrawnSettings JANUARY = DrawnSettings.asOf("2026-01-31");

    private static final String ORDERS = """
            shop | order_id | share_id | person_id | paid_at             | paid_fen
            tb   | o1       | ann1     | ben       | 2026-01-10 08:00:00 | 1000
            tb   | o2       | ben1     | wim       | 2026-01-10 08:00:00 | 100
            tb   | o3       | ann1     | ann       | 2026-01-10 08:00:00 | 7000
            tb   | o4       | x1       | of1       | 2026-01-10 08:00:00 | 7000
            tb   | o5       | ann1     | x         | 2026-01-10 08:00:00 | 7000
            tb   | o6       | ann1     | ben       | 2026-02-10 08:00:00 | 7000
            tb   | o7       | bob1     | kim       | 2026-01-10 08:00:00 | 333
            """;

    private static final String REFUNDS = """
            shop | refund_id | order_id | status  | refunded_at         | refunded_fen
            tb   | f1        | o1       | success | 2026-01-12 08:00:00 | 400
            """;

    @Test
    void chancesAreSharesOpenedOfAllThatThereWasToPassOn() {
        var in = story();
        var day = LocalDate.parse("2026-01-31");
        var zone = ZoneId.of("Asia/Shanghai");
        var shares = PassingChances.shares(in, day, zone);

        // 12 / (12 + 8); ben passed one on and let eleven be.
        assertRows(PassingChances.of(shares, PassingChances.opens(in, shares, day, zone)), """
                sharer | opener | chance
                ann    | ben    | 0.6
                ann    | cleo   | 0.6
                ann    | dan    | 0.6
                ann    | eve    | 0.6
                ben    | wim    | 0.05
                bob    | kim    | 0.6
                bob    | lou    | 0.6
                """);
    }

    @Test
    void thePlanBeginsWithWhoReachesMostAndHasNobodyWhoPassesNothingOn() {
        assertRows(plan(story()), """
                rank | person_id | category | reached
                1    | ann       | skin     | 4
                2    | bob       | hair     | 2
                3    | ben       | skin     | 1
                """);
    }

    @Test
    void reachIsWhatTheChancesSay() {
        List<Row> plan = plan(story()).orderBy("rank").collectAsList();

        // ann: 1 + 4 · 0.6 + 0.6 · 0.05 for wim; bob: 1 + 2 · 0.6; ben: 0.4 that ann does not reach him, and wim's part
        double[] expected = {3.43, 2.2, 0.42};
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < expected.length; i++) {
            BigDecimal marginal = plan.get(i).getAs("marginal_reach");
            sum = sum.add(marginal);
            assertThat(marginal.doubleValue()).isCloseTo(expected[i], within(0.02));
            assertThat(plan.get(i).<BigDecimal>getAs("cumulative_reach")).isEqualByComparingTo(sum);
            assertThat(plan.get(i).<BigDecimal>getAs("plan_reach_at_least").doubleValue())
                    .isBetween(4.0, 6.05);
            assertThat(plan.get(i).<Double>getAs("plan_ratio")).isBetween(1 - 1 / Math.E - 0.02, 1.0);
        }
        assertThat(sum.doubleValue()).isCloseTo(6.05, within(0.02));
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        var in = story();
        List<Row> expected = plan(story()).orderBy("rank").collectAsList();
        in.with(
                ShareOpens.TABLE,
                in.rows(ShareOpens.TABLE).orderBy(col("person_id").desc()).repartition(3));
        in.with(
                Shares.TABLE,
                in.rows(Shares.TABLE).orderBy(col("share_id").desc()).repartition(2));

        assertThat(plan(in).orderBy("rank").collectAsList()).isEqualTo(expected);
    }

    @Test
    void valueIsThatOfTheCategoryPerPersonReachedInWholeFen() {
        // Reached in skin: ben, cleo, dan, eve and wim, for orders of 600 and 100 fen; in hair kim and lou for 333.
        List<Row> plan = plan(story()).orderBy("rank").collectAsList();

        long sum = 0;
        long[][] worth = {{700, 5}, {333, 2}, {700, 5}};
        for (int i = 0; i < worth.length; i++) {
            long value = PlannedPlaces.value(plan.get(i).getAs("marginal_reach"), worth[i][0], worth[i][1]);
            sum += value;
            assertThat(plan.get(i).<BigDecimal>getAs("marginal_value"))
                    .isEqualByComparingTo(BigDecimal.valueOf(value, 2));
            assertThat(plan.get(i).<BigDecimal>getAs("cumulative_value"))
                    .isEqualByComparingTo(BigDecimal.valueOf(sum, 2));
        }
        assertThat(sum).isPositive();
        assertThat(PlannedPlaces.value(new BigDecimal("3.500000"), 333, 2)).isEqualTo(416);
        assertThat(PlannedPlaces.value(new BigDecimal("4.000000"), 333, 2)).isEqualTo(500);
        assertThat(PlannedPlaces.value(new BigDecimal("0.110000"), 333, 2)).isZero();
    }

    @Test
    void fiftyIsTheMost() {
        var shares = new StringBuilder("share_id | person_id | shared_at\n");
        var opens = new StringBuilder("share_id | person_id | first_at | last_at\n");
        for (int i = 0; i < SeedPlanJob.BUDGET + 5; i++) {
            shares.append("s%d | sharer%d | 2026-01-05 08:00:00%n".formatted(i, i));
            opens.append("s%d | opener%d | 2026-01-05 09:00:00 | 2026-01-05 09:00:00%n".formatted(i, i));
        }
        var in = inputs(shares.toString(), opens.toString(), "shop | order_id", "shop | refund_id");

        assertThat(plan(in).count()).isEqualTo(SeedPlanJob.BUDGET);
        assertThat(plan(in).select("person_id")
                        .distinct()
                        .filter("person_id like 'sharer%'")
                        .count())
                .isEqualTo(SeedPlanJob.BUDGET);
        assertRows(
                plan(in).selectExpr("marginal_value", "nullif(category, '') as category")
                        .distinct(),
                """
                marginal_value | category
                0.00           |
                """);
    }

    @Test
    void whereNothingIsOpenedThereIsNoPlan() {
        var in = inputs("""
                share_id | person_id | shared_at
                s1       | ann       | 2026-01-05 08:00:00
                """, "share_id | person_id", "shop | order_id", "shop | refund_id");

        assertRows(plan(in), "rank | person_id");
    }

    private static DrawnInputs story() {
        var shares = new StringBuilder("""
                share_id | person_id | shared_at           | parent_share_id | category
                ben1     | ben       | 2026-01-06 08:00:00 | ann1            | skin
                late     | bob       | 2026-02-06 08:00:00 |                 | hair
                lost     |           | 2026-01-06 08:00:00 |                 | hair
                """);
        var opens = new StringBuilder("""
                share_id | person_id | first_at            | last_at
                ben1     | wim       | 2026-01-06 09:00:00 | 2026-01-06 09:00:00
                ben1     | ben       | 2026-01-06 09:00:00 | 2026-01-06 09:00:00
                ann1     | late      | 2026-02-06 09:00:00 | 2026-02-06 09:00:00
                ann1     | x         | 2026-01-06 09:00:00 | 2026-01-06 09:00:00
                lost     | wim       | 2026-01-06 09:00:00 | 2026-01-06 09:00:00
                """);
        for (int i = 1; i <= 12; i++) {
            for (String who : List.of("ann", "bob", "x")) {
                shares.append("%s%d | %s | 2026-01-05 08:00:00 | | %s%n"
                        .formatted(who, i, who, who.equals("bob") ? "hair" : "skin"));
            }
            open(opens, "ann" + i, List.of("ben", "cleo", "dan", "eve"));
            open(opens, "bob" + i, List.of("kim", "lou"));
            open(opens, "x" + i, List.of("of1", "of2", "of3", "of4", "of5", "of6"));
        }
        return inputs(shares.toString(), opens.toString(), ORDERS, REFUNDS);
    }

    private static void open(StringBuilder opens, String share, List<String> people) {
        people.forEach(person ->
                opens.append("%s | %s | 2026-01-05 09:00:00 | 2026-01-05 09:00:00%n".formatted(share, person)));
    }

    private static DrawnInputs inputs(String shares, String opens, String orders, String refunds) {
        return new DrawnInputs()
                .with(Shares.TABLE, shares)
                .with(ShareOpens.TABLE, opens)
                .with(ShareOrders.TABLE, orders)
                .with(Refunds.TABLE, refunds)
                .with(AbuseRings.TABLE, """
                        person_id | is_excluded
                        x         | true
                        ann       | false
                        """);
    }

    private static Dataset<Row> plan(DrawnInputs in) {
        return SeedPlan.TABLE.shape(SeedPlanJob.JOB.transform().apply(in, JANUARY.of(SeedPlanJob.JOB)));
    }
}
