package org.headwater.jobs.bench;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.timestamp_seconds;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.lake.Lake;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.spread.ShareEdgesJob;
import org.headwater.jobs.tables.Table;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Relations;
import org.headwater.jobs.tables.core.ShareOpens;
import org.headwater.jobs.tables.core.ShareOrders;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.facts.ShareEdges;
import org.headwater.jobs.tables.facts.ShareTree;

/**
 * Jobs over a drawn network. Few people pass on most: the number of a sharer is drawn by the square of a uniform draw. Each share is
 * opened by {@value #OPENS} people, there is an order for every {@value #OPENS_PER_ORDER} openings, and shares come in cascades of four: a root,
 * two had from it, and one had from the first of these.
 */
final class SpreadBench {

    static final int OPENS = 5;
    static final int OPENS_PER_ORDER = 20;

    private static final int CATEGORIES = 8;
    private static final int DAYS = 180;
    private static final long DRAWS = 1L << 30;

    private final SparkSession spark;
    private final Config config;
    private final Lake lake;
    private final Map<Table, Dataset<Row>> tables = new LinkedHashMap<>();

    SpreadBench(SparkSession spark, Config config) {
        this.spark = spark;
        this.config = config;
        this.lake = new Lake(spark, config.lake());
    }

    /**
     * @param jobs that read this network, what others of them make, and else nothing
     * @return seconds by name of the job
     */
    Rounds run(List<Job> jobs, long opens, long users, int rounds) {
        if (!lake.has(ShareEdges.TABLE)) {
            write(opens, users);
        }
        for (Table table :
                List.of(Shares.TABLE, ShareOpens.TABLE, ShareOrders.TABLE, ShareTree.TABLE, ShareEdges.TABLE)) {
            tables.put(table, lake.rows(table));
        }
        jobs.stream().flatMap(job -> job.reads().stream()).forEach(table -> tables.putIfAbsent(table, none(table)));
        var times = new Rounds();
        for (int round = 0; round < rounds; round++) {
            for (Job job : jobs) {
                times.time(job.name(), true, () -> save(job.writes(), BenchOrders.apply(job, config, tables)));
            }
        }
        return times;
    }

    long edges() {
        return lake.rows(ShareEdges.TABLE).count();
    }

    private void write(long opens, long users) {
        long shares = opens / OPENS;
        save(
                Shares.TABLE,
                numbers(shares)
                        .select(
                                Shares.SHARE_ID.is(col("id")),
                                Shares.PERSON_ID.is(sharer(users)),
                                Shares.SHARED_AT.is(at(col("id"), 0)),
                                Shares.PARENT_SHARE_ID.is(parent()),
                                Shares.CONTENT_ID.is(lit(null)),
                                Shares.CATEGORY.is(concat(lit("c"), pmod(col("id"), lit(CATEGORIES)))),
                                Shares.TIE.is(lit(null)),
                                Shares.RECEIVERS.is(lit(null))));
        Column share = floor(col("id").divide(OPENS));
        save(
                ShareOpens.TABLE,
                numbers(opens)
                        .select(
                                ShareOpens.SHARE_ID.is(share),
                                // By the place among the openers of the share, so that nobody opens a share twice.
                                ShareOpens.PERSON_ID.is(person(
                                        draw(2, users / OPENS).multiply(OPENS).plus(pmod(col("id"), lit(OPENS))))),
                                ShareOpens.FIRST_AT.is(at(share, 3600)),
                                ShareOpens.LAST_AT.is(at(share, 7200)),
                                ShareOpens.OPENS.is(1)));
        save(
                ShareOrders.TABLE,
                numbers(opens / OPENS_PER_ORDER)
                        .select(
                                ShareOrders.SHOP.is("bench"),
                                ShareOrders.ORDER_ID.is(col("id")),
                                ShareOrders.SHARE_ID.is(draw(3, shares)),
                                ShareOrders.PERSON_ID.is(person(draw(4, users))),
                                ShareOrders.PAID_AT.is(at(col("id"), 90_000)),
                                ShareOrders.PAID_FEN.is(draw(5, 50_000))));
        Column root = col("id").minus(step());
        Column ancestors = when(step().equalTo(0), slice(array(text(root)), 1, 0))
                .when(step().equalTo(2), array(text(col("id").minus(1)), text(root)))
                .otherwise(array(text(root)));
        save(
                ShareTree.TABLE,
                numbers(shares)
                        .select(
                                ShareTree.SHARE_ID.is(col("id")),
                                ShareTree.ROOT_SHARE_ID.is(root),
                                ShareTree.GENERATION.is(when(step().equalTo(0), 0)
                                        .when(step().equalTo(2), 2)
                                        .otherwise(1)),
                                ShareTree.DESCENDANTS.is(when(step().equalTo(0), 3)
                                        .when(step().equalTo(1), 1)
                                        .otherwise(0)),
                                ShareTree.ANCESTORS.is(ancestors)));
        tables.put(Relations.TABLE, none(Relations.TABLE));
        tables.put(Identities.TABLE, none(Identities.TABLE));
        save(ShareEdges.TABLE, BenchOrders.apply(ShareEdgesJob.JOB, config, tables));
    }

    private void save(Table table, Dataset<Row> rows) {
        lake.replace(table, rows, BenchOrders.AS_OF);
        tables.put(table, lake.rows(table));
    }

    private Dataset<Row> none(Table table) {
        return spark.createDataFrame(List.of(), table.schema());
    }

    private Dataset<Row> numbers(long count) {
        return spark.range(0, count, 1, 8 * spark.sparkContext().defaultParallelism())
                .toDF();
    }

    /** Place in the cascade of four. */
    private static Column step() {
        return pmod(col("id"), lit(4));
    }

    /** Never null, as Spark can see. */
    private static Column text(Column number) {
        return coalesce(number.cast("string"), lit(""));
    }

    private static Column parent() {
        return when(step().equalTo(2), col("id").minus(1))
                .when(step().gt(0), col("id").minus(step()));
    }

    private static Column draw(int stream, long below) {
        return pmod(xxhash64(col("id"), lit(stream)), lit(below));
    }

    private static Column sharer(long users) {
        Column uniform = draw(1, DRAWS).cast("double").divide(DRAWS);
        return person(floor(uniform.multiply(uniform).multiply(users)));
    }

    private static Column person(Column number) {
        return concat(lit("p"), number.cast("string"));
    }

    private static Column at(Column number, int seconds) {
        Column day = pmod(xxhash64(number.cast("bigint")), lit(DAYS * 86_400L - 100_000));
        long begin =
                BenchOrders.AS_OF.minusDays(DAYS).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        return timestamp_seconds(day.plus(begin + seconds));
    }
}
