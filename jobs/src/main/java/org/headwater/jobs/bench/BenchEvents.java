package org.headwater.jobs.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lpad;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.xxhash64;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Events of any number, in no order: sixty days, uniform over users and over 26 names, of which 20 belong to steps. Drawn by
 * hashes of the event's number, so they are the same for any number of cores.
 */
final class BenchEvents {

    static final int STEP_NAMES = 20;
    static final long FIRST_MICROS =
            TimeUnit.SECONDS.toMicros(Instant.parse("2025-01-01T00:00:00Z").getEpochSecond());
    static final long SPAN_MICROS = TimeUnit.DAYS.toMicros(60);

    private static final int NAMES = 26;

    private BenchEvents() {}

    static String name(int number) {
        return String.format(Locale.ROOT, "event_%02d", number);
    }

    /** Names that belong to steps, the same number to each of {@code steps}. */
    static List<List<String>> namesOf(int steps) {
        int each = STEP_NAMES / steps;
        return IntStream.range(0, steps)
                .mapToObj(s -> IntStream.range(s * each, (s + 1) * each)
                        .mapToObj(BenchEvents::name)
                        .toList())
                .toList();
    }

    /** Five columns, of which a funnel needs three. */
    static void write(SparkSession spark, Path folder, long events, long users) {
        Dataset<Row> numbers = spark.range(
                        0, events, 1, 4 * spark.sparkContext().defaultParallelism())
                .toDF();
        numbers.select(
                        concat(lit("u"), lpad(draw(7, users).cast("string"), 9, "0"))
                                .as("user_id"),
                        concat(lit("event_"), lpad(draw(1, NAMES).cast("string"), 2, "0"))
                                .as("name"),
                        timestamp_micros(lit(FIRST_MICROS).plus(draw(2, SPAN_MICROS)))
                                .as("happened_at"),
                        draw(3, 50_000).as("amount_fen"),
                        concat(lit("s"), draw(4, events / 5 + 1)).as("session_id"))
                .write()
                .mode("overwrite")
                .option("compression", "zstd")
                .parquet(folder.toString());
    }

    private static Column draw(int salt, long below) {
        return pmod(xxhash64(col("id"), lit(salt)), lit(below));
    }
}
