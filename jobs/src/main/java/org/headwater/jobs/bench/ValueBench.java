package org.headwater.jobs.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.lake.Lake;
import org.headwater.jobs.tables.Table;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.facts.UserOrders;
import org.headwater.jobs.tables.marts.Backtest;
import org.headwater.jobs.tables.marts.UserValue;
import org.headwater.jobs.tables.marts.ValueFits;
import org.headwater.jobs.value.UserOrdersJob;
import org.headwater.jobs.value.UserValueJob;
import org.headwater.jobs.value.ValueFitsJob;

/** The table user_value made from the stored fact, beside its rows read and written again by Spark and Delta alone. */
final class ValueBench {

    private final SparkSession spark;
    private final Config config;
    private final Lake lake;
    private final Map<Table, Dataset<Row>> tables = new LinkedHashMap<>();

    ValueBench(SparkSession spark, Config config) {
        this.spark = spark;
        this.config = config;
        this.lake = new Lake(spark, config.lake());
    }

    /** @return seconds of fit, score and copy */
    Rounds run(long orders, long users, int rounds) {
        if (!lake.has(UserOrders.TABLE)) {
            BenchOrders.write(spark, lake, orders, users);
            tables.put(Orders.TABLE, lake.rows(Orders.TABLE));
            tables.put(Refunds.TABLE, lake.rows(Refunds.TABLE));
            lake.replace(UserOrders.TABLE, BenchOrders.apply(UserOrdersJob.JOB, config, tables), BenchOrders.AS_OF);
        }
        tables.put(UserOrders.TABLE, lake.rows(UserOrders.TABLE));
        tables.put(Backtest.TABLE, spark.createDataFrame(List.of(), Backtest.TABLE.schema()));
        var times = new Rounds();
        for (int round = 0; round <= rounds; round++) {
            boolean counts = round > 0;
            times.time("fit", counts, this::fit);
            times.time("score", counts, this::score);
            times.time("copy", counts, this::copy);
        }
        return times;
    }

    private void fit() {
        lake.replace(ValueFits.TABLE, BenchOrders.apply(ValueFitsJob.JOB, config, tables), BenchOrders.AS_OF);
        tables.put(ValueFits.TABLE, lake.rows(ValueFits.TABLE));
    }

    private void score() {
        lake.replace(UserValue.TABLE, BenchOrders.apply(UserValueJob.JOB, config, tables), BenchOrders.AS_OF);
    }

    private void copy() {
        spark.read()
                .format("delta")
                .load(lake.path(UserValue.TABLE))
                .write()
                .format("delta")
                .mode("overwrite")
                .save(config.out().resolve("copy").toString());
    }
}
