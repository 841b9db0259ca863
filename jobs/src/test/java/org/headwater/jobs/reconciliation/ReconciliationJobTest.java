package org.headwater.jobs.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headwater.jobs.plan.Param.AS_OF;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.facts.ActiveDays;
import org.headwater.jobs.tables.facts.Purchases;
import org.headwater.jobs.tables.facts.ShareEdges;
import org.headwater.jobs.tables.facts.UserOrders;
import org.headwater.jobs.tables.marts.DailyMetrics;
import org.headwater.jobs.tables.marts.Funnel;
import org.headwater.jobs.tables.marts.FunnelMembers;
import org.headwater.jobs.tables.marts.Members;
import org.headwater.jobs.tables.marts.PointsByReason;
import org.headwater.jobs.tables.marts.Reconciliation;
import org.headwater.jobs.tables.marts.SegmentCounts;
import org.headwater.jobs.tables.marts.UserRfm;
import org.headwater.jobs.tables.marts.UserStage;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnRows;
import org.junit.jupiter.api.Test;

class ReconciliationJobTest {

    private static final LocalDate AS_OF = LocalDate.parse("2026-01-31");

    private static DrawnInputs inputs() {
        return new DrawnInputs()
                .with(UserOrders.TABLE, """
                        user_id | orders | paid_fen
                        ann     | 2      | 300
                        bob     | 1      | 500
                        zoe     | 0      | 0
                        """)
                .with(Purchases.TABLE, """
                        order_id | user_id | paid_fen
                        1        | ann     | 100
                        2        | ann     | 200
                        3        | bob     | 500
                        """)
                .with(DailyMetrics.TABLE, """
                        day        | new_buyers
                        2026-01-30 | 2
                        2026-01-31 | 0
                        """)
                .with(UserRfm.TABLE, """
                        user_id
                        ann
                        bob
                        """)
                .with(SegmentCounts.TABLE, """
                        map         | segment | users
                        segment     | a       | 1
                        segment     | b       | 1
                        value_class | c       | 7
                        """)
                .with(ActiveDays.TABLE, """
                        kind     | person_id | day
                        activity | ann       | 2026-01-30
                        activity | ann       | 2026-01-31
                        activity | bob       | 2026-01-30
                        purchase | ann       | 2026-01-30
                        purchase | bob       | 2026-01-30
                        """)
                .with(Members.TABLE, """
                        person_id | points_balance
                        ann       | 30
                        bob       | -5
                        """)
                .with(PointsByReason.TABLE, """
                        kind    | reason | points
                        earned  | order  | 60
                        spent   | redeem | 25
                        expired | old    | 10
                        """)
                .with(ShareEdges.TABLE, """
                        kind   | from_id | to_id
                        share  | ann     | bob
                        share  | ann     | cai
                        invite | dan     | ann
                        """)
                .with(UserStage.TABLE, """
                        model | person_id
                        aarrr | ann
                        aarrr | bob
                        aarrr | cai
                        aipl  | ann
                        """)
                .with(Funnel.TABLE, """
                        funnel | breakdown | step_no | users
                        aarrr  | all       | 1       | 3
                        aarrr  | all       | 2       | 1
                        aipl   | all       | 1       | 9
                        """)
                .with(
                        FunnelMembers.TABLE,
                        members("ann [acquire,revenue,refer]", "bob [acquire,revenue]", "cai [acquire]"));
    }

    /** Each as the person and the steps reached. */
    private static Dataset<Row> members(String... people) {
        Dataset<Row> all = null;
        for (String person : people) {
            String name = person.substring(0, person.indexOf(' '));
            String steps = person.substring(person.indexOf('[') + 1, person.length() - 1);
            Dataset<Row> one = DrawnRows.of(FunnelMembers.TABLE, "funnel | person_id\naarrr | " + name + "\n")
                    .withColumn(
                            "steps",
                            org.apache.spark.sql.functions.split(org.apache.spark.sql.functions.lit(steps), ","));
            all = all == null ? one : all.unionAll(one);
        }
        return all;
    }

    private static Dataset<Row> compared(DrawnInputs in) {
        List<Sum> sums = new ArrayList<>(ReconciliationJob.BOUGHT);
        sums.addAll(ReconciliationJob.AARRR);
        return Reconciliation.TABLE.shape(ReconciliationJob.compare(in, sums, AS_OF));
    }

    private static List<String> different(DrawnInputs in) {
        return compared(in)
                .filter("not (" + Reconciliation.TABLE.identity().orElseThrow() + ")")
                .select("sum_name")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .sorted()
                .toList();
    }

    @Test
    void bothWaysOfCountingAreTold() {
        DrawnRows.assertRows(compared(inputs()), """
                as_of      | sum_name           | one_value | other_value
                2026-01-31 | orders_of_buyers   | 3         | 3
                2026-01-31 | paid_by_buyers     | 800       | 800
                2026-01-31 | new_buyers         | 2         | 2
                2026-01-31 | buyers_in_segments | 2         | 2
                2026-01-31 | points_owed        | 25        | 25
                2026-01-31 | aarrr_acquired     | 3         | 3
                2026-01-31 | aarrr_active       | 2         | 2
                2026-01-31 | aarrr_paid         | 2         | 2
                2026-01-31 | aarrr_referred     | 1         | 1
                """);
    }

    @Test
    void whatDoesNotAddUpIsFound() {
        assertThat(different(inputs())).isEmpty();
        assertThat(different(inputs().with(Purchases.TABLE, "order_id | user_id | paid_fen\n1 | ann | 800\n")))
                .containsExactly("orders_of_buyers");
        assertThat(different(inputs().with(Members.TABLE, "person_id | points_balance\nann | 24\n")))
                .containsExactly("points_owed");
        assertThat(different(inputs().with(UserStage.TABLE, "model | person_id\naarrr | ann\n")))
                .containsExactly("aarrr_acquired", "aarrr_active");
        assertThat(different(inputs().with(FunnelMembers.TABLE, members("ann [acquire]", "bob [acquire,revenue]"))))
                .containsExactly("aarrr_paid", "aarrr_referred");
    }

    @Test
    void nothingAddsUpToNothing() {
        var empty = new DrawnInputs()
                .with(UserOrders.TABLE, "user_id\n")
                .with(Purchases.TABLE, "order_id\n")
                .with(DailyMetrics.TABLE, "day\n")
                .with(UserRfm.TABLE, "user_id\n")
                .with(SegmentCounts.TABLE, "map\n")
                .with(Members.TABLE, "person_id\n")
                .with(PointsByReason.TABLE, "kind\n");

        assertThat(Reconciliation.TABLE
                        .shape(ReconciliationJob.compare(empty, ReconciliationJob.BOUGHT, AS_OF))
                        .filter("one_value = 0 and other_value = 0")
                        .count())
                .isEqualTo(5);
    }
}
