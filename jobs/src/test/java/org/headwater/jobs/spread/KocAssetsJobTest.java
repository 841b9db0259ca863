package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.headwater.jobs.testing.DrawnRows.assertRows;

import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.core.ShareOpens;
import org.headwater.jobs.tables.core.ShareOrders;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.facts.ShareEdges;
import org.headwater.jobs.tables.facts.ShareTree;
import org.headwater.jobs.tables.marts.AbuseRings;
import org.headwater.jobs.tables.marts.Koc;
import org.headwater.jobs.tables.marts.KocAssets;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnRows;
import org.headwater.jobs.testing.DrawnSettings;
import org.junit.jupiter.api.Test;

/** 2026-01-05 is a Monday; midnight in Shanghai is 16:00 UTC. bob passes on as b1 what ann shared as a1. */
class KocAssetsJobTest {

    private static final String KOC = """
            category | person_id | tier     | is_excluded
            skin     | ann       | head     | false
            skin     | bob       | head     | false
            skin     | cleo      | koc      | false
            skin     | x         | ordinary | true
            """;

    private static final String SHARES = """
            share_id | person_id | shared_at           | category
            a1       | ann       | 2026-01-04 15:59:59 | skin
            b1       | bob       | 2026-01-04 16:00:00 | skin
            a2       | ann       | 2026-02-10 08:00:00 | skin
            a3       | ann       | 2026-02-10 08:00:00 | hair
            c1       | cleo      | 2026-01-12 08:00:00 | skin
            x1       | x         | 2026-01-12 08:00:00 | skin
            n1       |           | 2026-01-12 08:00:00 | skin
            a4       | ann       | 2026-02-19 16:00:00 | skin
            """;

    private static final String OPENS = """
            share_id | person_id | first_at            | last_at             | opens
            a1       | bob       | 2026-01-05 08:00:00 | 2026-02-05 08:00:00 | 9
            a1       | eve       | 2026-01-06 08:00:00 | 2026-01-06 08:00:00 | 1
            b1       | eve       | 2026-01-07 08:00:00 | 2026-01-07 08:00:00 | 1
            b1       | bob       | 2026-01-13 08:00:00 | 2026-01-13 08:00:00 | 1
            a2       | dan       | 2026-02-10 09:00:00 | 2026-02-10 09:00:00 | 1
            a3       | flo       | 2026-02-10 09:00:00 | 2026-02-10 09:00:00 | 1
            c1       | dan       | 2026-01-12 09:00:00 | 2026-01-12 09:00:00 | 1
            x1       | dan       | 2026-01-12 09:00:00 | 2026-01-12 09:00:00 | 1
            a2       | gus       | 2026-02-19 16:00:00 | 2026-02-19 16:00:00 | 1
            """;

    private static final String TREE = """
            share_id | root_share_id | generation | descendants
            a1       | a1            | 0          | 1
            b1       | a1            | 1          | 0
            a2       | a2            | 0          | 0
            a3       | a3            | 0          | 0
            a4       | a4            | 0          | 0
            c1       | c1            | 0          | 0
            x1       | x1            | 0          | 0
            n1       | n1            | 0          | 0
            """;

    private static final String ORDERS = """
            shop | order_id | share_id | person_id | paid_at             | paid_fen
            tb   | o1       | b1       | eve       | 2026-01-08 08:00:00 | 10000
            tb   | o2       | b1       | bob       | 2026-01-20 08:00:00 | 700
            tb   | o3       | c1       | dan       | 2026-01-13 08:00:00 | 5000
            """;

    private static final String REFUNDS = """
            shop | refund_id | order_id | status  | refunded_at         | refunded_fen
            tb   | f1        | o1       | success | 2026-01-30 08:00:00 | 4000
            tb   | f2        | o1       | success | 2026-02-25 08:00:00 | 6000
            """;

    /** bob is last active on 2026-01-08; ann by o1 then, and by bob's own order o2 on 2026-01-20. */
    @Test
    void theStockFollowsWhoEntersLeavesAndReturns() {
        assertRows(of("2026-02-19").filter("category = 'skin' and tier = 'head'"), """
                week       | days | stock_before | entrants | returners | leavers | stock | active
                2025-12-29 | 7    | 0            | 0        | 0         | 0       | 0     | 0
                2026-01-05 | 7    | 0            | 2        | 0         | 0       | 2     | 2
                2026-01-12 | 7    | 2            | 0        | 0         | 0       | 2     | 0
                2026-01-19 | 7    | 2            | 0        | 0         | 0       | 2     | 1
                2026-01-26 | 7    | 2            | 0        | 0         | 0       | 2     | 0
                2026-02-02 | 7    | 2            | 0        | 0         | 1       | 1     | 0
                2026-02-09 | 7    | 1            | 0        | 0         | 0       | 1     | 1
                2026-02-16 | 4    | 1            | 0        | 0         | 0       | 1     | 0
                """);
    }

    @Test
    void moneyIsOfTheWeekOfThePaymentAndEachOrderOnce() {
        // o1 is moved by ann and bob: once in full less f1, credited to both as a whole. Of o2, bob has nothing: he
        // bought it.
        assertRows(
                of("2026-02-19").filter("tier = 'head' and week in ('2025-12-29', '2026-01-05', '2026-01-19')"), """
                week       | shares | reached | orders | moved_revenue | credited_revenue
                2025-12-29 | 1      | 0       | 0      | 0.00          | 0.00
                2026-01-05 | 1      | 2       | 1      | 60.00         | 60.00
                2026-01-19 | 0      | 0       | 1      | 7.00          | 2.34
                """);
    }

    @Test
    void nobodyLeavesInAWeekThatIsNotOver() {
        // The fourth week without cleo ends on Sunday, 2026-02-15 after 2026-01-12 … 18: weeks of 19, 26, 2, 9.
        String question = "tier = 'koc' and week = '2026-02-09'";
        assertRows(of("2026-02-14").filter(question), """
                days | stock_before | leavers | stock
                6    | 1            | 0       | 1
                """);
        assertRows(of("2026-02-15").filter(question), """
                days | stock_before | leavers | stock
                7    | 1            | 1       | 0
                """);
        assertRows(of("2026-02-16").filter(question), """
                days | stock_before | leavers | stock
                7    | 1            | 1       | 0
                """);
    }

    @Test
    void whoLeftAndIsActiveAgainReturns() {
        var in = story().with(ShareOpens.TABLE, """
                share_id | person_id | first_at            | last_at             | opens
                c1       | dan       | 2026-01-12 09:00:00 | 2026-01-12 09:00:00 | 1
                c1       | eve       | 2026-02-16 09:00:00 | 2026-02-16 09:00:00 | 1
                """);

        assertRows(made(in, "2026-02-19").filter("tier = 'koc'"), """
                week       | entrants | returners | leavers | stock | active | reached
                2026-01-12 | 1        | 0         | 0       | 1     | 1      | 1
                2026-01-19 | 0        | 0         | 0       | 1     | 0      | 0
                2026-01-26 | 0        | 0         | 0       | 1     | 0      | 0
                2026-02-02 | 0        | 0         | 0       | 1     | 0      | 0
                2026-02-09 | 0        | 0         | 1       | 0     | 0      | 0
                2026-02-16 | 0        | 1         | 0       | 1     | 1      | 1
                """);
    }

    /** The tiers are those that koc finds in the same story; all that it credits is in some week, and everybody enters once. */
    @Test
    void theSumOverTheWeeksIsWhatKocSays() {
        var in = story().with(ShareEdges.TABLE, "from_id | to_id").with(AbuseRings.TABLE, "person_id");
        var settings = DrawnSettings.asOf("2026-02-19");
        in.with(Koc.TABLE, KocJob.JOB.transform().apply(in, settings.of(KocJob.JOB)));

        assertRows(in.rows(Koc.TABLE).groupBy("category", "tier").agg(sum("credited_revenue")), """
                category | tier     | sum(credited_revenue)
                skin     | head     | 40.00
                skin     | koc      | 50.00
                skin     | ordinary | 22.34
                hair     | ordinary | 0.00
                """);
        assertRows(
                made(in, "2026-02-19").groupBy("category", "tier").agg(sum("credited_revenue"), sum("entrants")), """
                category | tier     | sum(credited_revenue) | sum(entrants)
                skin     | head     | 40.00                 | 1
                skin     | koc      | 50.00                 | 1
                skin     | ordinary | 22.34                 | 2
                hair     | ordinary | 0.00                  | 1
                """);
    }

    @Test
    void whoIsOnTheExclusionListIsNoAsset() {
        assertThat(tiers(of("2026-02-19"))).containsExactlyInAnyOrder("head", "koc");
    }

    /** What happens after the as-of date changes no week before it, but for money given back. */
    @Test
    void whatComesLaterDoesNotCount() {
        assertRows(of("2026-02-19").filter("tier = 'head' and week = '2026-02-16'"), """
                shares | reached
                0      | 0
                """);
        assertRows(of("2026-02-20").filter("tier = 'head' and week = '2026-02-16'"), """
                shares | reached | active
                1      | 1       | 1
                """);
    }

    private static Set<String> tiers(Dataset<Row> rows) {
        return Set.copyOf(rows.select("tier").as(Encoders.STRING()).collectAsList());
    }

    private static DrawnInputs story() {
        var tree = DrawnRows.of(ShareTree.TABLE, TREE)
                .withColumn(
                        "ancestors",
                        when(col("share_id").equalTo("b1"), array(lit("a1"))).otherwise(array().cast("array<string>")));
        return new DrawnInputs()
                .with(Koc.TABLE, KOC)
                .with(Shares.TABLE, SHARES)
                .with(ShareOpens.TABLE, OPENS)
                .with(ShareOrders.TABLE, ORDERS)
                .with(Refunds.TABLE, REFUNDS)
                .with(ShareTree.TABLE, tree);
    }

    private static Dataset<Row> of(String asOf) {
        return made(story(), asOf);
    }

    /** Every row fulfils the table's identity, as it has to in the lake. */
    private static Dataset<Row> made(DrawnInputs in, String asOf) {
        var job = KocAssetsJob.JOB;
        var rows = KocAssets.TABLE.shape(
                job.transform().apply(in, DrawnSettings.asOf(asOf).of(job)));
        assertThat(rows.filter(not(expr(KocAssets.TABLE.identity().orElseThrow())))
                        .count())
                .isZero();
        return rows;
    }
}
