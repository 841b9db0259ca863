package org.headwater.jobs.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.headwater.jobs.generate.Folders;
import org.headwater.jobs.plan.UsageException;
import org.headwater.jobs.run.Main;
import org.headwater.jobs.run.Sessions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/headwater bench ingest --orders N}. */
@Command(
        name = "ingest",
        description =
                "A clean file of orders into core.orders, every row checked, deduplicated and accounted for, against"
                        + " Spark's own reader with a schema and a Delta write of the same file.",
        mixinStandardHelpOptions = true)
final class IngestBenchCommand implements Callable<Integer> {

    private static final String SCHEMA =
            "order_id string, user_id string, status string, paid_at timestamp, amount decimal(18,2), note string";

    /** Orders that both sides read before they are timed, so that neither pays for the start of Java and Spark. */
    private static final long WARM_UP = 200_000;

    @Option(names = "--orders", defaultValue = "2000000", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
    long orders;

    @Option(
            names = "--dir",
            defaultValue = "bench-data",
            description = "where the data is kept (default: ${DEFAULT-VALUE})")
    Path dir;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (orders < 1) {
            throw new UsageException("--orders must be 1 or more, was " + orders);
        }
        SparkSession spark = Sessions.open("bench ingest");
        for (IngestFile file : IngestFile.values()) {
            Path data = dir.toAbsolutePath().resolve("ingest-" + orders);
            Path input = file.in(data, orders);
            Path warmUp = dir.toAbsolutePath().resolve("ingest-" + WARM_UP);
            bare(spark, file, file.in(warmUp, WARM_UP), fresh(warmUp));
            ours(file, file.in(warmUp, WARM_UP), fresh(warmUp));
            double bare = seconds(() -> bare(spark, file, input, fresh(data)));
            double ours = seconds(() -> ours(file, input, fresh(data)));
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%-10s %,d orders, %,.0f MB, %s: Spark's reader and a Delta write %.1f s, into core %.1f s"
                                    + " = %.2f times, %,.0f orders/s%n",
                            file,
                            orders,
                            Files.size(input) / 1e6,
                            spark.sparkContext().master(),
                            bare,
                            ours,
                            ours / bare,
                            orders / ours);
        }
        PeakMemory peak = PeakMemory.now();
        spec.commandLine().getOut().printf(Locale.ROOT, "peak heap %,.0f MB%n", peak.heapBytes() / 1e6);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static Path fresh(Path data) {
        Path lake = data.resolve("lake");
        Folders.delete(lake);
        return lake;
    }

    private static double seconds(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private static void bare(SparkSession spark, IngestFile file, Path input, Path lake) {
        DataFrameReader reader = spark.read().schema(SCHEMA);
        Dataset<Row> rows = file == IngestFile.CSV
                ? reader.option("header", true).csv(input.toString())
                : reader.json(input.toString());
        rows.write().format("delta").save(lake.toString());
    }

    private static void ours(IngestFile file, Path input, Path lake) {
        var out = new ByteArrayOutputStream();
        var printer = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = Main.run(
                List.of(
                        "run",
                        "--config",
                        file.config(input, lake).toString(),
                        "--as-of-date",
                        "2026-01-31",
                        "--jobs",
                        "orders"),
                printer,
                printer);
        if (code != 0) {
            throw new IllegalStateException("The run ended with " + code + ": " + out.toString(StandardCharsets.UTF_8));
        }
    }
}
