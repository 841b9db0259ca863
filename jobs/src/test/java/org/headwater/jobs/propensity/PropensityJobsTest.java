package org.headwater.jobs.propensity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Customers;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.facts.Purchases;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnRows;
import org.headwater.jobs.testing.DrawnSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PropensityJobsTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 31);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static Dataset<Row> purchases;
    private static Dataset<Row> refunds;

    /** 300 buyers, of whom every third buys about every 12 days and the others hardly ever again. */
    @BeforeAll
    static void draw() {
        var random = new Random(9);
        var orders = new StringBuilder("order_id | user_id | paid_on | paid_fen | category\n");
        IntStream.range(0, 300).forEach(user -> {
            LocalDate day = AS_OF.minusDays(random.nextInt(300));
            for (int n = 0; !day.isAfter(AS_OF); n++) {
                orders.append("o%d-%d | u%d | %s | %d | %s%n"
                        .formatted(user, n, user, day, 1000 + random.nextInt(9000), n % 2 == 0 ? "tea" : "cup"));
                day = day.plusDays(1 + random.nextInt(user % 3 == 0 ? 24 : 700));
            }
        });
        purchases = DrawnRows.of(Purchases.TABLE, orders.toString()).cache();
        refunds = DrawnRows.of(Refunds.TABLE, """
                refund_id | user_id | status  | refunded_at         | refunded_fen
                r1        | u1      | success | 2025-12-01 00:00:00 | 100
                r2        | u2      | success | 2026-01-15 00:00:00 | 200
                """).cache();
    }

    @Test
    void whatIsKnownAtACutDoesNotDependOnWhatCameAfter() {
        var cut = new Cut(AS_OF.minusDays(30), 30);
        Dataset<Row> all = BuyerFeatures.of(purchases, refunds, List.of(cut), ZONE);
        Dataset<Row> before = BuyerFeatures.of(
                purchases.filter(Purchases.PAID_ON.col().leq(cut.cut())),
                refunds.filter("refunded_at < '2026-01-01'"),
                List.of(cut),
                ZONE);

        assertThat(rows(all.drop("bought")))
                .isEqualTo(rows(before.drop("bought")))
                .hasSizeGreaterThan(200);
        assertThat(all.filter(col("seen_on").gt(col("cut"))).count()).isZero();
        assertThat(before.filter("bought").count()).isZero();
        assertThat(all.filter("bought").count()).isGreaterThan(50);
    }

    @Test
    void theShareOfDiscountsIsThatOfTheListPriceUpToTheCut() {
        Dataset<Row> orders = DrawnRows.of(Purchases.TABLE, """
                order_id | user_id | paid_on    | paid_fen | discount_fen
                1        | ann     | 2026-01-01 | 600      | 200
                2        | ann     | 2026-01-02 | 300      |
                3        | ann     | 2026-01-20 | 100      | 900
                4        | bob     | 2026-01-02 | 500      |
                5        | cai     | 2026-01-02 | 0        | 500
                """);
        int place = BuyerFeatures.NAMES.indexOf("discount_share");

        assertThat(BuyerFeatures.of(orders, refunds.limit(0), List.of(new Cut(LocalDate.parse("2026-01-10"), 0)), ZONE)
                        .orderBy("user_id")
                        .collectAsList())
                .extracting(row -> row.<Double>getList(row.fieldIndex("known")).get(place))
                .containsExactly(200 / 1100.0, 0.0, 1.0);
    }

    @Test
    void refundsAreThoseOfTheCustomerWhateverTheShopCallsThem() {
        var in = new DrawnInputs()
                .with(Purchases.TABLE, purchases)
                .with(Refunds.TABLE, """
                        shop   | refund_id | user_id | status  | refunded_at         | refunded_fen
                        taobao | r1        | nick    | success | 2026-01-15 00:00:00 | 400
                        """)
                .with(Customers.TABLE, """
                        shop   | user_id | customer_id
                        taobao | nick    | u3
                        """);
        var settings = DrawnSettings.asOf(AS_OF.toString()).withBuyers("taobao", "taobao_nick");

        assertThat(UserClustersJob.JOB
                        .transform()
                        .apply(in, settings.of(UserClustersJob.JOB))
                        .filter("refund_share > 0")
                        .select("user_id")
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly("u3");
    }

    @Test
    void buyersWhoBuyOftenAreLikelierToBuyAgainAndLessToBeGone() {
        Dataset<Row> told = make(UserPropensityJob.JOB).cache();

        for (String target : List.of("buys_again", "gone")) {
            double often = mean(told, target, "= 0");
            double seldom = mean(told, target, "> 0");
            assertThat(often > seldom).as(target).isEqualTo(target.equals("buys_again"));
        }
        assertThat(told.filter("basis = 'trees'").count()).isEqualTo(told.count());
        assertThat(told.filter("size(reasons) = 0").count()).isZero();
    }

    private static double mean(Dataset<Row> told, String target, String remainder) {
        return told.filter(col("target").equalTo(target))
                .filter(expr("cast(substring(user_id, 2) as int) % 3 " + remainder))
                .agg(expr("avg(probability)"))
                .head()
                .getDouble(0);
    }

    @Test
    void treesAreJudgedBesideRepeatBuyingAndARecencyRuleOnALaterCut() {
        List<Row> quality =
                make(PropensityQualityJob.JOB).orderBy("target", "model").collectAsList();

        String gone = " " + quality.get(3).get(3) + " " + quality.get(3).get(4);
        assertThat(quality)
                .extracting(row -> row.getString(1) + " " + row.getString(2) + " " + row.get(3) + " " + row.get(4))
                .containsExactly(
                        "buys_again mbg-nbd 2025-12-02 2026-01-01",
                        "buys_again recency 2025-12-02 2026-01-01",
                        "buys_again trees 2025-12-02 2026-01-01",
                        "gone mbg-nbd" + gone,
                        "gone recency" + gone,
                        "gone trees" + gone);
        assertThat(quality)
                .allSatisfy(row -> assertThat(row.<Double>getAs("log_loss")).isBetween(0.0, 5.0));
        assertThat(quality.get(2).<Double>getAs("auc")).isGreaterThan(0.8);
    }

    @Test
    void groupsDoNotDependOnTheOrderOfTheRows() {
        Dataset<Row> groups = make(UserClustersJob.JOB);
        Dataset<Row> shuffled = UserClustersJob.group(
                purchases
                        .repartition(3, col("order_id"))
                        .orderBy(col("order_id").desc()),
                refunds,
                AS_OF,
                ZONE);

        assertThat(rows(shuffled)).isEqualTo(rows(groups)).hasSize(300);
    }

    private static Dataset<Row> make(Job job) {
        var in = new DrawnInputs().with(Purchases.TABLE, purchases).with(Refunds.TABLE, refunds);
        Dataset<Row> rows = job.writes()
                .shape(job.transform()
                        .apply(in, DrawnSettings.asOf(AS_OF.toString()).of(job)));
        job.writes()
                .identity()
                .ifPresent(holds -> assertThat(rows.filter(expr("not coalesce(" + holds + ", false)"))
                                .count())
                        .as(holds)
                        .isZero());
        return rows;
    }

    private static List<String> rows(Dataset<Row> table) {
        return table.collectAsList().stream().map(Row::toString).sorted().toList();
    }
}
