package org.headwater.jobs.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.headwater.jobs.tables.marts.SegmentCounts;
import org.headwater.jobs.tables.marts.UserRfm;
import org.headwater.jobs.testing.DrawnRows;
import org.junit.jupiter.api.Test;

class SegmentCountsJobTest {

    @Test
    void addsUpPeopleOrdersAndMoneyOfEachNameOnBothMaps() {
        var userRfm = DrawnRows.of(UserRfm.TABLE, """
                user_id | frequency | net_revenue | segment   | value_class
                ann     | 5         | 100.10      | champions | important_value
                bob     | 4         | 20.05       | champions | important_keep
                cleo    | 1         | -3.00       | lost      | general_retain
                """);

        DrawnRows.assertRows(SegmentCountsJob.summarise(userRfm, Customer.AS_OF).filter("users > 0"), """
                as_of      | map         | segment         | users | orders | net_revenue
                2026-01-31 | segment     | champions       | 2     | 9      | 120.15
                2026-01-31 | segment     | lost            | 1     | 1      | -3.00
                2026-01-31 | value_class | important_value | 1     | 5      | 100.10
                2026-01-31 | value_class | important_keep  | 1     | 4      | 20.05
                2026-01-31 | value_class | general_retain  | 1     | 1      | -3.00
                """);
    }

    @Test
    void namesEverySegmentAndClassAlsoThoseOfNobody() {
        var nobody = DrawnRows.of(UserRfm.TABLE, "user_id | frequency | net_revenue | segment | value_class");

        DrawnRows.assertRows(
                SegmentCounts.TABLE
                        .shape(SegmentCountsJob.summarise(nobody, Customer.AS_OF))
                        .groupBy("map", "users", "orders", "net_revenue")
                        .count(),
                """
                map         | users | orders | net_revenue | count
                segment     | 0     | 0      | 0.00        | 11
                value_class | 0     | 0      | 0.00        | 8
                """);
    }

    @Test
    void losesNobody() {
        var userRfm = Scoring.byDefault()
                .userRfm(Customer.rows(Customer.random(new java.util.Random(8), 60)))
                .cache();
        var total = userRfm.selectExpr("count(*)", "sum(frequency)", "sum(net_revenue)")
                .head()
                .toString();

        assertThat(SegmentCountsJob.summarise(userRfm, Customer.AS_OF)
                        .groupBy("map")
                        .agg(
                                org.apache.spark.sql.functions.sum("users"),
                                org.apache.spark.sql.functions.sum("orders"),
                                org.apache.spark.sql.functions.sum("net_revenue"))
                        .drop("map")
                        .collectAsList())
                .extracting(Object::toString)
                .containsExactly(total, total);
        userRfm.unpersist();
    }
}
