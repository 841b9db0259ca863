package org.headwater.jobs.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.headwater.jobs.testing.DrawnRows.assertRows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.headwater.jobs.config.AcquisitionConfig;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Costs;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.facts.ConversionPaths;
import org.headwater.jobs.tables.facts.Purchases;
import org.headwater.jobs.tables.marts.Attribution;
import org.headwater.jobs.tables.marts.ChannelCac;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnRows;
import org.headwater.jobs.testing.DrawnSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** From events, orders and costs of a few people to what a customer of each channel costs; each table is made once. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AcquisitionMartsTest {

    private static final DrawnSettings SETTINGS = DrawnSettings.asOf("2026-02-28")
            .with(new AcquisitionConfig(
                    List.of("utm_source", "channel"),
                    Map.of("share_open", "share"),
                    List.of("push_receive"),
                    30,
                    7,
                    Map.of("ocean", "ad"),
                    new BigDecimal("0.5"),
                    new BigDecimal("3"),
                    BigDecimal.ZERO,
                    BigDecimal.ZERO));

    private static final DrawnInputs IN = new DrawnInputs();

    @BeforeAll
    static void draw() {
        IN.with(Identities.TABLE, """
            kind     | scope | id_value | person_id | first_seen          | role
            openid   | mini  | o1       | pA        | 2026-01-01 00:00:00 | known
            email    |       | ann@x    | pA        | 2026-01-01 00:00:00 | known
            device   |       | d1       | pA        | 2026-01-01 00:00:00 | shared
            member   |       | 7        | pB        | 2026-01-01 00:00:00 | known
            order_no | shop  | 7        | pC        | 2026-01-01 00:00:00 | known
            """);
        IN.with(Events.TABLE, events());
        IN.with(Purchases.TABLE, """
            shop | order_id | user_id | paid_at             | paid_on    | paid_fen | number | first_paid_on | category
            s    | 1        | ann@x   | 2026-01-05 00:00:00 | 2026-01-05 | 10000    | 1      | 2026-01-05    | tea
            s    | 2        | ann@x   | 2026-02-05 00:00:00 | 2026-02-05 | 2000     | 2      | 2026-01-05    | cup
            s    | 3        | 7       | 2026-01-06 00:00:00 | 2026-01-06 | 3001     | 1      | 2026-01-06    | cup
            s    | 4        | zoe     | 2026-02-07 00:00:00 | 2026-02-07 | 500      | 1      | 2026-02-07    |
            """);
        IN.with(Refunds.TABLE, """
            refund_id | user_id | status  | refunded_at         | refunded_fen
            r1        | zoe     | success | 2026-02-08 00:00:00 | 500
            r2        | ann@x   | failed  | 2026-02-08 00:00:00 | 999
            """);
        IN.with(Costs.TABLE, """
            platform | campaign_id | day        | cost_fen
            ocean    | c1          | 2026-01-01 | 3000
            ocean    | c2          | 2026-01-02 | 1000
            ocean    | c1          | 2026-03-01 | 9999
            tencent  | t1          | 2026-02-01 | 700
            """);
    }

    private static Dataset<Row> events() {
        Dataset<Row> drawn = DrawnRows.of(Events.TABLE, """
            event_id | name         | who_id | anonymous_id | happened_at         | session_id
            e1       | page_view    | o1     |              | 2026-01-01 00:00:00 | ad
            e2       | page_view    | o1     |              | 2026-01-01 00:10:00 | ad
            e3       | click        |        | ann@x        | 2026-01-04 00:00:00 | mail
            e4       | push_receive | ann@x  |              | 2026-01-04 12:00:00 | push
            e5       | share_open   | ann@x  |              | 2026-02-04 00:00:00 | mail
            e6       | page_view    | 7      |              | 2026-01-05 00:00:00 | ad
            e7       | page_view    |        | v9           | 2026-01-05 00:00:00 | ad
            e8       | page_view    | v9     |              | 2026-01-06 00:00:00 | mail
            e9       | page_view    | o1     |              | 2026-02-20 00:00:00 |
            e10      | page_view    | o1     |              | 2026-02-28 16:00:00 | ad
            """);
        return drawn.withColumn(
                Events.PROPERTIES.column(),
                functions
                        .when(
                                Events.SESSION_ID.col().isNotNull(),
                                functions.map(functions.lit("utm_source"), Events.SESSION_ID.col()))
                        .otherwise(Events.PROPERTIES.col()));
    }

    @Test
    @Order(1)
    void pathsAreOfPeopleAndEndWithOrders() {
        Dataset<Row> paths = make(ConversionPathsJob.JOB);
        IN.with(ConversionPaths.TABLE, paths.cache());

        assertRows(paths.withColumn("channels", functions.concat_ws(">", functions.col("channels"))), """
            person_id | path | order_id | user_id | number | paid_fen | channels
            pA        | 1    | 1        | ann@x   | 1      | 10000    | ad>mail
            pA        | 2    | 2        | ann@x   | 2      | 2000     | share
            7         | 1    | 3        | 7       | 1      | 3001     | ad
            zoe       | 1    | 4        | zoe     | 1      | 500      | direct
            v9        | 1    |          |         |        | 0        | ad>mail
            """);
    }

    @Test
    @Order(2)
    void everyModelCreditsAllOrdersAndAllMoney() {
        Dataset<Row> attribution = make(AttributionJob.JOB);
        IN.with(Attribution.TABLE, attribution.cache());

        assertRows(
                attribution.filter(
                        "scope = 'orders' and month = '2026-01-01' and model in ('first', 'linear', 'position')"),
                """
                model    | channel | conversions | revenue
                first    | ad      | 2.000000    | 130.01
                linear   | ad      | 1.500000    | 80.01
                linear   | mail    | 0.500000    | 50.00
                position | ad      | 1.500000    | 80.01
                position | mail    | 0.500000    | 50.00
                """);
        assertRows(attribution.filter("scope = 'new_customers' and month = '2026-02-01' and model = 'last'"), """
            model | channel | conversions | revenue
            last  | direct  | 1.000000    | 5.00
            """);
        assertRows(
                attribution
                        .groupBy("scope", "month", "model")
                        .agg(
                                functions.sum("conversions").as("n"),
                                functions.sum("revenue").as("revenue"))
                        .groupBy("scope", "month", "n", "revenue")
                        .agg(functions.count("model").as("models")),
                """
                scope         | month      | n        | revenue | models
                orders        | 2026-01-01 | 2.000000 | 130.01  | 9
                orders        | 2026-02-01 | 2.000000 | 25.00   | 9
                new_customers | 2026-01-01 | 2.000000 | 130.01  | 9
                new_customers | 2026-02-01 | 1.000000 | 5.00    | 9
                """);
        assertThat(attribution
                        .filter("model = 'markov_1' and channel = 'ad' and scope = 'new_customers'")
                        .select("removal_effect")
                        .head()
                        .getDouble(0))
                .as("ad leads to 2 of 3 first orders")
                .isEqualTo(2 / 3.0, within(1e-12));
    }

    @Test
    @Order(3)
    void aCustomerOfNobodyHasNoCost() {
        Dataset<Row> cac = make(ChannelCacJob.JOB);
        IN.with(ChannelCac.TABLE, cac.cache());

        assertRows(cac.filter("model in ('first', 'blended')"), """
            period  | model   | channel | spend | new_customers | cac
            2026-01 | first   | ad      | 40.00 | 2.000000      | 20.00
            2026-02 | first   | direct  | 0.00  | 1.000000      | 0.00
            2026-02 | first   | tencent | 7.00  | 0.000000      |
            all     | first   | ad      | 40.00 | 2.000000      | 20.00
            all     | first   | direct  | 0.00  | 1.000000      | 0.00
            all     | first   | tencent | 7.00  | 0.000000      |
            2026-01 | blended | all     | 40.00 | 2.000000      | 20.00
            2026-02 | blended | all     | 7.00  | 1.000000      | 7.00
            all     | blended | all     | 47.00 | 3.000000      | 15.67
            """);
    }

    @Test
    @Order(4)
    void customersPayBackOnTheDayOnWhichTheirMarginReachesTheirCost() {
        assertRows(make(PaybackJob.JOB), """
            cohort     | channel | customers | spend | cac   | net_revenue_per_customer | margin_per_customer | value_to_cac        | payback_on | payback_days
            2026-01-01 | ad      | 1         | 40.00 | 40.00 | 30.01                    | 15.01               | 0.375125            |            |
            2026-01-01 | mail    | 1         | 0.00  | 0.00  | 120.00                   | 60.00               |                     | 2026-01-05 | 4
            2026-01-01 | all     | 2         | 40.00 | 20.00 | 75.01                    | 37.50               | 1.875125            | 2026-01-05 | 4
            2026-02-01 | direct  | 1         | 0.00  | 0.00  | 0.00                     | 0.00                |                     | 2026-02-07 | 6
            2026-02-01 | all     | 1         | 7.00  | 7.00  | 0.00                     | 0.00                | 0.0                 |            |
            """);
    }

    @Test
    @Order(5)
    void categoriesAreRankedByValueCostAndService() {
        assertRows(make(SuitabilityJob.JOB), """
            category | customers | margin_per_customer | cac   | service_cost_per_customer | value_score | cac_score | service_score | score
            cup      | 2         | 12.50               | 40.00 | 3.00                      | 0.5         | 1.0       | 1.0           | 0.8333333333333334
            tea      | 1         | 50.00               | 0.00  | 3.00                      | 1.0         | 0.5       | 1.0           | 0.8333333333333334
            """);
    }

    private static Dataset<Row> make(Job job) {
        Dataset<Row> rows = job.writes().shape(job.transform().apply(IN, SETTINGS.of(job)));
        job.writes()
                .identity()
                .ifPresent(holds -> assertThat(rows.filter(functions.expr("not coalesce(" + holds + ", false)"))
                                .count())
                        .as(holds)
                        .isZero());
        return rows;
    }
}
