package org.headwater.jobs.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.lake.Lake;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.Table;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.facts.UserOrders;
import org.headwater.jobs.tables.marts.RfmCuts;
import org.headwater.jobs.value.RfmCutsJob;
import org.headwater.jobs.value.UserOrdersJob;
import org.headwater.jobs.value.UserRfmJob;

/**
 * Times the way from orders to RFM: (a) a bare scan of the columns that the fact needs, (b) the fact, (c) the marts over
 * the stored fact. Results are computed whole and thrown away, so that writing is not timed.
 */
final class RfmBench {

    private final SparkSession spark;
    private final Config config;
    private final Lake lake;
    private final PrintStream out;

    RfmBench(SparkSession spark, Config config, PrintStream out) {
        this.spark = spark;
        this.config = config;
        this.lake = new Lake(spark, config.lake());
        this.out = out;
    }

    static Path folder(Path parent, long orders, long users) {
        return parent.resolve("rfm-" + orders + "-orders-" + users + "-users");
    }

    /** @return seconds of scan, fact and marts */
    Rounds run(long orders, long users, int rounds) {
        if (!lake.has(Orders.TABLE) || !lake.has(Refunds.TABLE)) {
            out.printf(Locale.ROOT, "Making %,d orders of %,d users, once …%n", orders, users);
            BenchOrders.write(spark, lake, orders, users);
        }
        Map<Table, Dataset<Row>> tables = new LinkedHashMap<>();
        tables.put(Orders.TABLE, lake.rows(Orders.TABLE));
        tables.put(Refunds.TABLE, lake.rows(Refunds.TABLE));
        lake.replace(UserOrders.TABLE, apply(UserOrdersJob.JOB, tables), BenchOrders.AS_OF);
        tables.put(UserOrders.TABLE, lake.rows(UserOrders.TABLE));

        var times = new Rounds();
        for (int round = 0; round <= rounds; round++) {
            boolean counts = round > 0;
            times.time("scan", counts, () -> drain(scan(tables)));
            times.time("fact", counts, () -> drain(apply(UserOrdersJob.JOB, tables)));
            times.time("marts", counts, () -> {
                tables.put(RfmCuts.TABLE, apply(RfmCutsJob.JOB, tables));
                drain(apply(UserRfmJob.JOB, tables));
            });
            out.printf(Locale.ROOT, "%s of %d done%n", counts ? "round " + round : "warm-up", rounds);
        }
        return times;
    }

    /** The columns that the fact reads, of all rows, without its filters. */
    private static List<Dataset<Row>> scan(Map<Table, Dataset<Row>> tables) {
        return List.of(
                tables.get(Orders.TABLE)
                        .select(columns(
                                Orders.USER_ID.col(),
                                Orders.STATUS.col(),
                                Orders.PAID_AT.col(),
                                Orders.PAID_FEN.col())),
                tables.get(Refunds.TABLE)
                        .select(columns(
                                Refunds.USER_ID.col(),
                                Refunds.STATUS.col(),
                                Refunds.REFUNDED_AT.col(),
                                Refunds.REFUNDED_FEN.col())));
    }

    private static Column[] columns(Column... columns) {
        return columns;
    }

    private Dataset<Row> apply(Job job, Map<Table, Dataset<Row>> tables) {
        return BenchOrders.apply(job, config, tables);
    }

    private static void drain(List<Dataset<Row>> all) {
        all.forEach(RfmBench::drain);
    }

    private static void drain(Dataset<Row> rows) {
        rows.write().format("noop").mode("overwrite").save();
    }
}
