package org.headwater.jobs.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lpad;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.headwater.jobs.config.AcquisitionConfig;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.config.ExportConfig;
import org.headwater.jobs.config.GateConfig;
import org.headwater.jobs.config.IdentityConfig;
import org.headwater.jobs.config.MembersConfig;
import org.headwater.jobs.config.PrivacyConfig;
import org.headwater.jobs.config.RfmConfig;
import org.headwater.jobs.lake.Lake;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.Settings;
import org.headwater.jobs.tables.Table;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.models.rfm.CutRule;
import org.headwater.models.rfm.ScoreConvention;

/**
 * Orders of any number, in no order: two years, uniform over users, nine of ten paid; every twentieth refunded. Drawn by
 * hashes of the order's number, so they are the same for any number of cores.
 *
 * <p>Uniform is the hard case for a group-by: no user is more frequent than another, so nothing stays in a cache.
 */
final class BenchOrders {

    static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final long SPAN_SECONDS = TimeUnit.DAYS.toSeconds(730);
    private static final int REFUNDED_EVERY = 20;

    private BenchOrders() {}

    /** Writes core tables into an empty lake. */
    static void write(SparkSession spark, Lake lake, long orders, long users) {
        lake.replace(Orders.TABLE, Orders.TABLE.shape(orders(spark, orders, users)), AS_OF);
        lake.replace(Refunds.TABLE, Refunds.TABLE.shape(refunds(spark, orders, users)), AS_OF);
    }

    /** A config of nothing but a lake. */
    static Config config(Path folder) {
        return new Config(
                folder.resolve("none.yaml"),
                folder,
                folder.resolve("out"),
                ZoneId.of("Asia/Shanghai"),
                "CNY",
                new RfmConfig(ScoreConvention.RANK_MAX, CutRule.MEAN),
                new GateConfig(0, GateConfig.USUAL_AMOUNT_RATIO),
                new PrivacyConfig(180),
                new IdentityConfig(50),
                new ExportConfig(1),
                List.of(),
                AcquisitionConfig.DEFAULT,
                MembersConfig.DEFAULT,
                List.of(),
                List.of(),
                List.of());
    }

    /** What a job makes of these tables. */
    static Dataset<Row> apply(Job job, Config config, Map<Table, Dataset<Row>> tables) {
        Inputs inputs = new Inputs() {
            @Override
            public Dataset<Row> rows(Table table) {
                return tables.get(table);
            }

            @Override
            public Dataset<Row> history(Table table) {
                return rows(table);
            }
        };
        return job.transform().apply(inputs, new Settings(job, config, AS_OF));
    }

    private static Dataset<Row> orders(SparkSession spark, long orders, long users) {
        Column isPaid = draw(1, 10).lt(9);
        return numbers(spark, orders, 1)
                .select(
                        Orders.SHOP.is("bench"),
                        Orders.ORDER_ID.is(orderId()),
                        Orders.USER_ID.is(userId(users)),
                        Orders.STATUS.is(when(isPaid, "paid").otherwise("unpaid")),
                        Orders.ORDERED_AT.is(paidAt()),
                        Orders.PAID_AT.is(when(isPaid, paidAt())),
                        Orders.UPDATED_AT.is(lit(null)),
                        Orders.PAID_FEN.is(when(isPaid, paidFen()).otherwise(0)),
                        Orders.DISCOUNT_FEN.is(lit(null)),
                        Orders.ADDRESS_KEY.is(lit(null)),
                        Orders.CURRENCY.is("CNY"),
                        Orders.SOURCE.is("bench"));
    }

    private static Dataset<Row> refunds(SparkSession spark, long orders, long users) {
        return numbers(spark, orders / REFUNDED_EVERY, REFUNDED_EVERY)
                .select(
                        Refunds.SHOP.is("bench"),
                        Refunds.REFUND_ID.is(concat(lit("r"), col("id"))),
                        Refunds.ORDER_ID.is(orderId()),
                        Refunds.USER_ID.is(userId(users)),
                        Refunds.STATUS.is("success"),
                        Refunds.REFUNDED_AT.is(paidAt()),
                        Refunds.UPDATED_AT.is(lit(null)),
                        Refunds.REFUNDED_FEN.is(paidFen()),
                        Refunds.CURRENCY.is("CNY"),
                        Refunds.SOURCE.is("bench"),
                        Refunds.OVER_REFUND.is(false));
    }

    private static Dataset<Row> numbers(SparkSession spark, long count, long every) {
        int parts = 4 * spark.sparkContext().defaultParallelism();
        return spark.range(0, count * every, every, parts).toDF();
    }

    private static Column orderId() {
        return concat(lit("o"), lpad(col("id").cast("string"), 11, "0"));
    }

    private static Column userId(long users) {
        return concat(lit("u"), lpad(draw(7, users).cast("string"), 9, "0"));
    }

    private static Column paidAt() {
        long micros = TimeUnit.SECONDS.toMicros(FIRST.getEpochSecond());
        return timestamp_micros(lit(micros).plus(draw(2, SPAN_SECONDS).multiply(1_000_000L)));
    }

    private static Column paidFen() {
        return draw(3, 50_000).plus(100).cast(DataTypes.LongType);
    }

    private static Column draw(int salt, long below) {
        return pmod(xxhash64(col("id"), lit(salt)), lit(below));
    }
}
