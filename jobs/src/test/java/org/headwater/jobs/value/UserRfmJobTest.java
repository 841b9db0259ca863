package org.headwater.jobs.value;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.ntile;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.headwater.jobs.tables.facts.UserOrders;
import org.headwater.jobs.tables.marts.RfmCuts;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnRows;
import org.headwater.jobs.value.RfmCut.Comparison;
import org.headwater.jobs.value.RfmCut.Purpose;
import org.headwater.models.rfm.Axis;
import org.headwater.models.rfm.CutRule;
import org.headwater.models.rfm.ScoreConvention;
import org.headwater.models.rfm.Segment;
import org.junit.jupiter.api.Test;

class UserRfmJobTest {

    /** A scale on which 0, 1, 2, 3, 4 days score 5, 4, 3, 2, 1, and so many orders or yuan themselves. */
    private static final List<RfmCut> EVEN = even();

    @Test
    void countsDaysOfShanghai() {
        DrawnRows.assertRows(Scoring.byDefault().userRfm(DrawnRows.of(UserOrders.TABLE, """
                user_id | orders | last_paid_at
                ann     | 1      | 2026-01-31 15:59:59
                bob     | 1      | 2026-01-30 16:00:00
                cleo    | 1      | 2026-01-30 15:59:59
                dan     | 1      | 2025-01-31 00:00:00
                """)), """
                user_id | recency_days
                ann     | 0
                bob     | 0
                cleo    | 1
                dan     | 365
                """);
    }

    @Test
    void takesRefundsOffAlsoBelowZero() {
        DrawnRows.assertRows(Scoring.byDefault().userRfm(DrawnRows.of(UserOrders.TABLE, """
                user_id | orders | paid_fen | refunds | refunded_fen | last_paid_at
                ann     | 2      | 1000     | 1       | 999          | 2026-01-31 00:00:00
                bob     | 1      | 500      | 2       | 700          | 2026-01-31 00:00:00
                """)), """
                user_id | net_revenue | monetary_score
                ann     | 0.01        | 5
                bob     | -2.00       | 3
                """);
    }

    @Test
    void aUserWithRefundsOnlyHasNoScoresAndChangesNobodyElses() {
        var userOrders = DrawnRows.of(UserOrders.TABLE, """
                user_id | orders | paid_fen | refunds | refunded_fen | first_paid_at       | last_paid_at
                ann     | 3      | 9000     | 0       | 0            | 2025-01-31 00:00:00 | 2026-01-31 00:00:00
                bob     | 1      | 100      | 0       | 0            | 2026-01-30 00:00:00 | 2026-01-30 00:00:00
                zoe     | 0      | 0        | 1       | 2000         |                     |
                """);

        DrawnRows.assertRows(Scoring.byDefault().user360(userOrders), """
                user_id | recency_days | tenure_days | orders | refunds | net_revenue | average_order_value | rfm_score | segment            | value_class
                ann     | 0            | 365         | 3      | 0       | 90.00       | 30.00               | 555       | champions          | important_value
                bob     | 1            | 1           | 1      | 0       | 1.00        | 1.00                | 333       | need_attention     | general_retain
                zoe     |              |             | 0      | 1       | -20.00      |                     |           |                    |
                """);
    }

    @Test
    void equalPeopleGetEqualScores() {
        var equalButForTheirIds = DrawnRows.of(UserOrders.TABLE, """
                user_id | orders | paid_fen | last_paid_at
                a       | 1      | 500      | 2026-01-20 00:00:00
                z       | 1      | 500      | 2026-01-20 00:00:00
                b       | 2      | 900      | 2026-01-10 00:00:00
                y       | 2      | 900      | 2026-01-10 00:00:00
                m       | 9      | 100      | 2026-01-30 00:00:00
                """);

        DrawnRows.assertRows(
                Scoring.byDefault()
                        .userRfm(equalButForTheirIds)
                        .groupBy("frequency")
                        .agg(
                                count(lit(1)).as("people"),
                                org.apache.spark.sql.functions.min("rfm_score").as("least"),
                                org.apache.spark.sql.functions.max("rfm_score").as("most")),
                """
                frequency | people | least | most
                1         | 2      | 423   | 423
                2         | 2      | 245   | 245
                9         | 1      | 551   | 551
                """);
    }

    @Test
    void ntileIsSparksOwn() {
        var rows = Customer.rows(Customer.random(new Random(77), 43));
        var scored = Scoring.by(ScoreConvention.NTILE, CutRule.MEAN).userRfm(rows);

        List<Row> differing = scored.withColumn(
                        "r", ntile(5).over(Window.orderBy(desc("recency_days"), col("user_id"))))
                .withColumn("f", ntile(5).over(Window.orderBy(col("frequency"), col("user_id"))))
                .withColumn("m", ntile(5).over(Window.orderBy(col("net_revenue"), col("user_id"))))
                .filter("r <> recency_score or f <> frequency_score or m <> monetary_score")
                .collectAsList();

        assertThat(differing).isEmpty();
    }

    @Test
    void everyTripleOfScoresLandsInTheSegmentOfTheModels() {
        List<Customer> grid = new ArrayList<>();
        for (int cell = 0; cell < 125; cell++) {
            grid.add(new Customer("c" + cell, 4 - cell / 25, 1 + cell / 5 % 5, 100L * (1 + cell % 5)));
        }
        var in = new DrawnInputs().with(UserOrders.TABLE, Customer.rows(grid)).with(RfmCuts.TABLE, cutRows());

        List<Row> rows = UserRfmJob.JOB
                .transform()
                .apply(in, Scoring.byDefault().settings().of(UserRfmJob.JOB))
                .collectAsList();

        assertThat(rows).hasSize(125).allSatisfy(row -> {
            int cell = Integer.parseInt(row.<String>getAs("user_id").substring(1));
            int r = 1 + cell / 25;
            int f = 1 + cell / 5 % 5;
            int m = 1 + cell % 5;
            assertThat(row.<String>getAs("rfm_score")).isEqualTo("" + r + f + m);
            assertThat(row.<String>getAs("segment"))
                    .isEqualTo(Segment.of(r, f, m).code());
            assertThat(row.<String>getAs("segment_zh"))
                    .isEqualTo(Segment.of(r, f, m).titleZh());
        });
    }

    @Test
    void withNobodyThereAreNeitherCutsNorRows() {
        var nobody = DrawnRows.of(UserOrders.TABLE, """
                user_id | orders | refunds | refunded_fen
                zoe     | 0      | 1       | 2000
                """);

        assertThat(Scoring.byDefault().cuts(nobody).collectAsList()).isEmpty();
        assertThat(Scoring.byDefault().userRfm(nobody).collectAsList()).isEmpty();
    }

    private static org.apache.spark.sql.Dataset<Row> cutRows() {
        return org.headwater.jobs.testing.SharedSpark.session()
                .createDataFrame(
                        EVEN.stream().map(cut -> cut.toRow(Customer.AS_OF)).toList(), RfmCuts.TABLE.schema());
    }

    private static List<RfmCut> even() {
        List<RfmCut> cuts = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            for (int level = 2; level <= 5; level++) {
                cuts.add(new RfmCut(
                        Purpose.SCORE,
                        axis,
                        level,
                        "even",
                        axis.lowIsBest() ? Comparison.BELOW : Comparison.AT_LEAST,
                        new BigDecimal(axis.lowIsBest() ? 6 - level : level),
                        Optional.empty()));
            }
        }
        return cuts;
    }
}
