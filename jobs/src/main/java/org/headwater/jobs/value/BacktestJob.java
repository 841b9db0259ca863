package org.headwater.jobs.value;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.BUYERS;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.headwater.jobs.identity.OfCustomers;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.UsageException;
import org.headwater.jobs.tables.core.Customers;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.facts.Purchases;
import org.headwater.jobs.tables.marts.Backtest;

/**
 * Fits the models of lifetime value to what was known some weeks ago, lets them foretell the weeks since, and compares with
 * what came; beside them each customer's last year is repeated.
 *
 * <p>Models learn from everybody. Judged are {@value #MOST_JUDGED} customers, or all where there are fewer: those that a hash of
 * their id draws, the same each time.
 */
public final class BacktestJob {

    static final int MOST_JUDGED = 50_000;

    private static final int USUAL_WEEKS = 26;
    private static final int FEWEST_WEEKS = 4;

    /** Of a third of the history, at most {@value #USUAL_WEEKS} weeks; of nothing where that is under {@value #FEWEST_WEEKS}. */
    public static final Job JOB = job("backtest", BacktestJob::usualDays);

    private BacktestJob() {}

    /**
     * Of a stated number of weeks.
     *
     * @throws UsageException when it is under 1; the job, when nobody had bought so long ago
     */
    public static Job ofWeeks(int weeks) {
        if (weeks < 1) {
            throw new UsageException("The weeks held out must be 1 or more, were " + weeks);
        }
        return job("backtest of " + weeks + " weeks", (firstSold, asOf) -> {
            if (firstSold == null || firstSold.isAfter(asOf.minusWeeks(weeks))) {
                throw new UsageException("Nobody had bought " + weeks + " weeks before " + asOf + ": "
                        + (firstSold == null
                                ? "there are no paid orders"
                                : "the first order was paid on " + firstSold));
            }
            return 7 * weeks;
        });
    }

    /** How many days to hold out; 0 for none. */
    private interface Holdout {
        int days(LocalDate firstSold, LocalDate asOf);
    }

    private static int usualDays(LocalDate firstSold, LocalDate asOf) {
        long third = firstSold == null ? 0 : ChronoUnit.DAYS.between(firstSold, asOf) / 3;
        return third < 7 * FEWEST_WEEKS ? 0 : (int) Math.min(7 * USUAL_WEEKS, third);
    }

    private static Job job(String name, Holdout holdout) {
        return new Job(
                name,
                "How right forecasts of the past were",
                List.of(Purchases.TABLE, Refunds.TABLE, Customers.TABLE),
                Backtest.TABLE,
                List.of(AS_OF, ZONE, BUYERS),
                (in, settings) -> judge(
                        in.rows(Purchases.TABLE),
                        OfCustomers.of(in, settings).rows(Refunds.TABLE),
                        settings.get(AS_OF),
                        settings.get(ZONE),
                        holdout));
    }

    private static Dataset<Row> judge(
            Dataset<Row> purchases, Dataset<Row> refunds, LocalDate asOf, ZoneId zone, Holdout holdout) {
        LocalDate firstSold = purchases.agg(min(Purchases.PAID_ON.col())).head().getAs(0);
        int days = holdout.days(firstSold, asOf);
        return purchases
                .sparkSession()
                .createDataFrame(
                        days == 0 ? List.of() : rows(purchases, refunds, asOf, zone, days), Backtest.TABLE.schema());
    }

    private static List<Row> rows(Dataset<Row> purchases, Dataset<Row> refunds, LocalDate asOf, ZoneId zone, int days) {
        LocalDate cut = asOf.minusDays(days);
        Dataset<Row> customers =
                HeldOut.rows(purchases, refunds, cut, asOf, zone).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            var models = PastModels.fit(customers);
            List<HeldOut> judged = drawn(customers, models.customers()).stream()
                    .map(HeldOut::of)
                    .sorted(HeldOut.IN_ORDER)
                    .toList();
            return new Judgement(asOf, days, judged).rows(models);
        } finally {
            customers.unpersist();
        }
    }

    private static List<Row> drawn(Dataset<Row> customers, long all) {
        return all <= MOST_JUDGED
                ? customers.collectAsList()
                : customers
                        .filter(pmod(xxhash64(Purchases.USER_ID.col()), lit(all))
                                .lt(MOST_JUDGED))
                        .collectAsList();
    }
}
