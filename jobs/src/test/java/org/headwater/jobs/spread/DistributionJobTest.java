package org.headwater.jobs.spread;

import static org.headwater.jobs.testing.DrawnRows.assertRows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.AcquisitionConfig;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.core.ShareOpens;
import org.headwater.jobs.tables.core.ShareOrders;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.facts.ActiveDays;
import org.headwater.jobs.tables.facts.ShareEdges;
import org.headwater.jobs.tables.facts.ShareTree;
import org.headwater.jobs.tables.marts.AbuseRings;
import org.headwater.jobs.tables.marts.Commissions;
import org.headwater.jobs.tables.marts.Distribution;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnSettings;
import org.junit.jupiter.api.Test;

/** The share s1 of ann goes on by bob and cleo and back to ann, and by nobody known to dan; x is on the exclusion list. */
class DistributionJobTest {

    private static final DrawnSettings JANUARY = DrawnSettings.asOf("2026-01-31");

    private static final String SHARES = """
            share_id | person_id | shared_at           | parent_share_id
            s1       | ann       | 2026-01-01 08:00:00 |
            s2       | bob       | 2026-01-02 08:00:00 | s1
            s3       | cleo      | 2026-01-03 08:00:00 | s2
            s4       | ann       | 2026-01-04 08:00:00 | s3
            s5       |           | 2026-01-05 08:00:00 | s1
            s6       | dan       | 2026-01-06 08:00:00 | s5
            x1       | x         | 2026-01-07 08:00:00 |
            g1       | gus       | 2026-01-08 08:00:00 |
            h1       | hal       | 2026-01-08 08:00:00 |
            late     | zoe       | 2026-02-01 08:00:00 |
            """;

    private static final String OPENS = """
            share_id | person_id | first_at            | last_at
            s1       | bob       | 2026-01-01 09:00:00 | 2026-01-01 09:00:00
            s1       | x         | 2026-01-01 09:00:00 | 2026-01-01 09:00:00
            s1       | kim       | 2026-01-01 09:00:00 | 2026-01-01 09:00:00
            s2       | kim       | 2026-01-02 09:00:00 | 2026-01-02 09:00:00
            s2       | cleo      | 2026-01-02 09:00:00 | 2026-01-02 09:00:00
            s3       | eve       | 2026-01-03 09:00:00 | 2026-01-03 09:00:00
            s4       | fay       | 2026-01-04 09:00:00 | 2026-01-04 09:00:00
            s6       | ivy       | 2026-01-06 09:00:00 | 2026-01-06 09:00:00
            x1       | yul       | 2026-01-07 09:00:00 | 2026-01-07 09:00:00
            g1       | hal       | 2026-01-08 09:00:00 | 2026-01-08 09:00:00
            h1       | gus       | 2026-01-08 09:00:00 | 2026-01-08 09:00:00
            """;

    private static final String ORDERS = """
            shop | order_id | share_id | person_id | paid_at             | paid_fen
            tb   | o1       | s3       | eve       | 2026-01-10 08:00:00 | 10000
            tb   | o2       | s4       | eve       | 2026-01-10 08:00:00 | 100
            tb   | o3       | s2       | bob       | 2026-01-10 08:00:00 | 5000
            tb   | o4       | s6       | ivy       | 2026-01-10 08:00:00 | 900
            tb   | o5       | s2       | cleo      | 2026-02-01 08:00:00 | 7000
            tb   | o6       | s1       | bob       | 2026-01-10 08:00:00 | 2000
            tb   | o7       | s1       |           | 2026-01-10 08:00:00 | 100
            tb   | o8       | lost     | bob       | 2026-01-10 08:00:00 | 100
            """;

    private static final String REFUNDS = """
            shop | refund_id | order_id | status  | refunded_at         | refunded_fen
            tb   | f1        | o6       | success | 2026-01-12 08:00:00 | 2500
            tb   | f2        | o1       | success | 2026-02-12 08:00:00 | 10000
            """;

    private static final String DAYS = """
            kind     | person_id | day
            purchase | ann       | 2026-01-10
            purchase | ann       | 2026-02-10
            activity | ann       | 2026-01-11
            purchase | bob       | 2026-01-10
            """;

    private static final String INVITATIONS = """
            from_id | to_id | kind   | first_at            | last_at
            liu     | mia   | invite | 2026-01-03 08:00:00 | 2026-01-03 08:00:00
            noa     | mia   | invite | 2026-02-03 08:00:00 | 2026-02-03 08:00:00
            """;

    @Test
    void fansBelongToWhoTouchedThemFirst() {
        // kim opened ann's before bob's; gus and hal met each other first and are no fans of themselves.
        assertRows(distribution(), """
                person_id | direct_fans | indirect_fans | valid_fans | level   | is_excluded
                ann       | 4           | 2             | 3          | starter | false
                bob       | 1           | 1             | 1          | none    | false
                cleo      | 1           | 0             | 1          | none    | false
                dan       | 1           | 0             | 1          | none    | false
                gus       | 1           | 0             | 1          | none    | false
                hal       | 1           | 0             | 1          | none    | false
                liu       | 1           | 0             | 1          | none    | false
                x         | 1           | 0             | 1          | none    | true
                """);
    }

    @Test
    void twoLevelsArePaidAndWhatIsBeyondIsSeen() {
        // o1 eve <- cleo <- bob <- ann; o2 eve <- ann <- cleo <- bob; o3 is bob's own, so ann's; o4 ivy <- dan <-
        // nobody
        // known <- ann; o6 and o7 ann's alone.
        assertRows(distribution().filter("person_id in ('ann', 'bob', 'cleo', 'dan')"), """
                person_id | fan_orders | fan_revenue | level_1_orders | level_1_revenue | level_2_orders | level_2_revenue | rewarded_revenue | deep_orders | beyond_orders | purchase_days
                ann       | 2          | 45.00       | 4              | 47.00           | 0              | 0.00            | 46.66            | 1           | 2             | 1
                bob       | 0          | 0.00        | 0              | 0.00            | 1              | 100.00          | 33.34            | 0           | 1             | 1
                cleo      | 1          | 100.00      | 1              | 100.00          | 1              | 1.00            | 67.00            | 1           | 0             | 0
                dan       | 1          | 9.00        | 1              | 9.00            | 0              | 0.00            | 6.00             | 1           | 0             | 0
                """);
    }

    /** Of o1 100.00, o2 1.00, o4 9.00 and ann's 50.00, -5.00 and 1.00; o1 has cleo above whom bob stands, o2 ann and cleo. */
    @Test
    void commissionIsByOrderAndLevel() {
        var costs = new AcquisitionConfig(
                List.of(),
                Map.of(),
                List.of(),
                30,
                7,
                Map.of(),
                new BigDecimal("0.5"),
                new BigDecimal("0.10"),
                new BigDecimal("0.105"),
                new BigDecimal("0.05"));

        var in = inputs(SHARES, OPENS, ORDERS, REFUNDS, DAYS, INVITATIONS);
        assertRows(commissions(in, JANUARY.with(costs)).filter("order_id in ('o1', 'o2', 'o4', 'o6')"), """
                order_id | person_id | level | depth | buyer_id | paid_at             | net_revenue | rewarded_revenue | commission | margin
                o1       | cleo      | 1     | 3     | eve      | 2026-01-10 08:00:00 | 100.00      | 66.66            | 10.50      | 34.40
                o1       | bob       | 2     | 3     | eve      | 2026-01-10 08:00:00 | 100.00      | 33.34            | 5.00       |
                o1       | ann       | 3     | 3     | eve      | 2026-01-10 08:00:00 | 100.00      | 0.00             | 0.00       |
                o2       | ann       | 1     | 3     | eve      | 2026-01-10 08:00:00 | 1.00        | 0.66             | 0.11       | 0.24
                o2       | cleo      | 2     | 3     | eve      | 2026-01-10 08:00:00 | 1.00        | 0.34             | 0.05       |
                o2       | bob       | 3     | 3     | eve      | 2026-01-10 08:00:00 | 1.00        | 0.00             | 0.00       |
                o4       | dan       | 1     | 3     | ivy      | 2026-01-10 08:00:00 | 9.00        | 6.00             | 0.95       | 3.45
                o4       | ann       | 3     | 3     | ivy      | 2026-01-10 08:00:00 | 9.00        | 0.00             | 0.00       |
                o6       | ann       | 1     | 1     | bob      | 2026-01-10 08:00:00 | -5.00       | -5.00            | 0.00       | -2.60
                """);
        assertRows(made(in, JANUARY.with(costs)).filter("person_id in ('ann', 'bob', 'cleo', 'dan')"), """
                person_id | level_1_revenue | level_2_revenue | commission | margin
                ann       | 47.00           | 0.00            | 5.47       | 17.58
                bob       | 0.00            | 100.00          | 5.00       | 0.00
                cleo      | 100.00          | 1.00            | 10.55      | 34.40
                dan       | 9.00            | 0.00            | 0.95       | 3.45
                """);
    }

    @Test
    void levelsNeedFansWhoCountAndAPurchase() {
        var opens = new StringBuilder("share_id | person_id | first_at | last_at\n");
        for (int i = 0; i < 30; i++) {
            opens.append("s1 | fan%d | 2026-01-01 09:00:00 | 2026-01-01 09:00:00%n".formatted(i));
            opens.append("x1 | of%d | 2026-01-01 09:00:00 | 2026-01-01 09:00:00%n".formatted(i));
        }
        for (int i = 0; i < 70; i++) {
            opens.append("s2 | more%d | 2026-01-01 09:00:00 | 2026-01-01 09:00:00%n".formatted(i));
        }
        for (int i = 0; i < 10; i++) {
            opens.append("s3 | few%d | 2026-01-01 09:00:00 | 2026-01-01 09:00:00%n".formatted(i));
        }
        var in = inputs("""
                share_id | person_id | shared_at
                s1       | ann       | 2026-01-01 08:00:00
                s2       | fan1      | 2026-01-01 08:00:00
                s3       | bob       | 2026-01-01 08:00:00
                x1       | x         | 2026-01-01 08:00:00
                """, opens.toString(), "shop | order_id", "shop | refund_id", """
                kind     | person_id | day
                purchase | ann       | 2026-01-10
                purchase | bob       | 2026-01-10
                purchase | x         | 2026-01-10
                """, "from_id | to_id");

        assertRows(made(in), """
                person_id | valid_fans | indirect_fans | level    | level_zh
                ann       | 30         | 70            | leader   | 领队
                fan1      | 70         | 0             | none     | 无
                bob       | 10         | 0             | promoter | 推广
                x         | 30         | 0             | none     | 无
                """);
    }

    private static Dataset<Row> distribution() {
        return made(inputs(SHARES, OPENS, ORDERS, REFUNDS, DAYS, INVITATIONS));
    }

    private static DrawnInputs inputs(
            String shares, String opens, String orders, String refunds, String days, String invitations) {
        var in = new DrawnInputs()
                .with(Shares.TABLE, shares)
                .with(ShareOpens.TABLE, opens)
                .with(ShareOrders.TABLE, orders)
                .with(Refunds.TABLE, refunds)
                .with(ShareEdges.TABLE, invitations)
                .with(ActiveDays.TABLE, days)
                .with(AbuseRings.TABLE, """
                        person_id | is_excluded
                        x         | true
                        bob       | false
                        """);
        return in.with(ShareTree.TABLE, ShareTreeJob.JOB.transform().apply(in, JANUARY.of(ShareTreeJob.JOB)));
    }

    private static Dataset<Row> made(DrawnInputs in) {
        return made(in, JANUARY);
    }

    private static Dataset<Row> commissions(DrawnInputs in, DrawnSettings settings) {
        return Commissions.TABLE.shape(CommissionsJob.JOB.transform().apply(in, settings.of(CommissionsJob.JOB)));
    }

    private static Dataset<Row> made(DrawnInputs in, DrawnSettings settings) {
        in.with(Commissions.TABLE, commissions(in, settings));
        return Distribution.TABLE.shape(DistributionJob.JOB.transform().apply(in, settings.of(DistributionJob.JOB)));
    }
}
