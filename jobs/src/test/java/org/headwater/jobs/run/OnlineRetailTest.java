package org.headwater.jobs.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.headwater.jobs.Pipeline;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.lake.Lake;
import org.headwater.jobs.plan.Plan;
import org.headwater.jobs.tables.Catalog;
import org.headwater.jobs.tables.core.OrderLines;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.marts.CohortValue;
import org.headwater.jobs.tables.marts.UserLifecycle;
import org.headwater.jobs.tables.marts.UserRfm;
import org.headwater.jobs.testing.SharedSpark;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real orders: UCI Online Retail, 541,909 lines of a gift wholesaler. The totals are those that are published for the
 * usual cleaning (customer known, no cancellation, quantity and price above zero).
 */
class OnlineRetailTest {

    private static final Path CONFIG = Path.of("../data-samples/online-retail/headwater.yaml");
    private static final Path DATA = Path.of("../../shared/data/online_retail/online_retail.csv.gz");

    @TempDir
    static Path folder;

    private static RunResult result;
    private static Lake lake;

    @BeforeAll
    static void run() {
        assumeTrue(Files.exists(DATA), "skipped: " + DATA + " is not here");
        Config config = inFolder(ConfigOption.read(CONFIG));
        var progress =
                new Progress(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), false, 12);
        var runner = new Runner(
                SharedSpark.session(), config, LocalDate.of(2011, 12, 9), Clock.systemUTC(), progress, r -> false);
        result = runner.run(Plan.of(Pipeline.JOBS, Catalog.ALL));
        lake = new Lake(SharedSpark.session(), config.lake());
    }

    private static Config inFolder(Config c) {
        return new Config(
                c.file(),
                folder.resolve("lake"),
                folder.resolve("out"),
                c.zone(),
                c.currency(),
                c.rfm(),
                c.gates(),
                c.privacy(),
                c.identity(),
                c.export(),
                c.lifecycle(),
                c.acquisition(),
                c.members(),
                c.sources(),
                c.audiences(),
                List.of());
    }

    @Test
    void everyRowIsAccountedFor() {
        FileCounts total = FileCounts.total(result.files());

        assertThat(total.rowsIn()).isEqualTo(541_909);
        assertThat(total.accepted()).as("lines and returns of known customers").isEqualTo(397_884 + 8_905);
        assertThat(total.ignored()).as("no customer, or free").isEqualTo(135_080 + 40);
        assertThat(total.quarantined() + total.duplicate()).isZero();
    }

    @Test
    void theUsualCleaningGivesThePublishedTotals() {
        Row lines = lake.rows(OrderLines.TABLE)
                .agg(count(lit(1)), sum(OrderLines.PAID_FEN.col()))
                .head();
        Row orders = lake.rows(Orders.TABLE)
                .agg(count(lit(1)), countDistinct(Orders.USER_ID.column()), sum(Orders.PAID_FEN.col()))
                .head();

        assertThat(lines.getLong(0)).isEqualTo(397_884);
        assertThat(lines.getLong(1)).as("8,911,407.90").isEqualTo(891_140_790);
        assertThat(orders.getLong(0)).as("invoices").isEqualTo(18_532);
        assertThat(orders.getLong(1)).as("customers").isEqualTo(4_338);
        assertThat(orders.getLong(2)).isEqualTo(891_140_790);
    }

    @Test
    void cancellationsAreRefundsOnTheirDay() {
        Row refunds = lake.rows(Refunds.TABLE)
                .agg(count(lit(1)), sum(Refunds.REFUNDED_FEN.col()))
                .head();

        assertThat(refunds.getLong(0)).isEqualTo(3_654);
        assertThat(refunds.getLong(1))
                .as("611,342.09, counted by another program")
                .isEqualTo(61_134_209);
    }

    @Test
    void customer12347HasSevenInvoicesOver4310() {
        Row customer =
                lake.rows(UserRfm.TABLE).filter(col("user_id").equalTo("12347")).head();

        assertThat(customer.<Long>getAs("frequency")).isEqualTo(7);
        assertThat(customer.<BigDecimal>getAs("net_revenue")).isEqualTo(new BigDecimal("4310.00"));
        assertThat(customer.<Integer>getAs("recency_days"))
                .as("last on 2011-12-07")
                .isEqualTo(2);
        assertThat(lake.rows(UserRfm.TABLE).count()).isEqualTo(4_338);
    }

    @Test
    void theCohortOfDecember2010IsThePublishedOne() {
        assertThat(activeOfDecember2010("orders"))
                .as("under the cleaning rule")
                .containsExactly(885L, 324L, 286L, 340L, 321L, 352L, 321L, 309L, 313L, 350L, 331L, 445L, 235L);
        assertThat(activeOfDecember2010("orders_and_refunds"))
                .as("with cancellations kept")
                .containsExactly(948L, 362L, 317L, 367L, 341L, 376L, 360L, 336L, 336L, 374L, 354L, 474L, 260L);
    }

    private static List<Long> activeOfDecember2010(String basis) {
        return lake
                .rows(CohortValue.TABLE)
                .filter(CohortValue.BASIS.col().equalTo(basis))
                .filter(CohortValue.COHORT.col().equalTo("2010-12-01"))
                .orderBy(CohortValue.AGE.col())
                .select(CohortValue.ACTIVE.col())
                .collectAsList()
                .stream()
                .map(row -> row.getLong(0))
                .toList();
    }

    @Test
    void cohortsAddUpToAllMoneyOfBuyersAndOfAll() {
        assertThat(sumOfCohorts("orders_and_refunds"))
                .as("8,911,407.90 less 611,342.09")
                .isEqualTo(new BigDecimal("8300065.81"));
        assertThat(lake.rows(UserLifecycle.TABLE).count())
                .as("buyers and those who only sent something back: all 4,372 but 13256, whose only line cost nothing")
                .isEqualTo(4_371);
    }

    private static BigDecimal sumOfCohorts(String basis) {
        return lake.rows(CohortValue.TABLE)
                .filter(CohortValue.BASIS.col().equalTo(basis))
                .agg(sum(CohortValue.NET_REVENUE.col()))
                .head()
                .getDecimal(0);
    }
}
