package org.headwater.jobs.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.headwater.jobs.plan.UsageException;
import org.headwater.jobs.run.Sessions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/headwater bench value --users N}. */
@Command(
        name = "value",
        description = "The table user_value made and written, against reading and writing the same rows.",
        mixinStandardHelpOptions = true)
final class ValueBenchCommand implements Callable<Integer> {

    private static final int ORDERS_PER_USER = 3;

    @Option(names = "--users", defaultValue = "1000000", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
    long users;

    @Option(names = "--rounds", defaultValue = "3", description = "timed after one warm-up (default: ${DEFAULT-VALUE})")
    int rounds;

    @Option(
            names = "--dir",
            defaultValue = "bench-data",
            description = "where the data is kept (default: ${DEFAULT-VALUE})")
    Path dir;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        if (users < 1 || rounds < 1) {
            throw new UsageException("--users and --rounds must be 1 or more, were " + users + " and " + rounds);
        }
        Path folder = dir.toAbsolutePath().resolve("value-" + users + "-users");
        SparkSession spark = Sessions.open("bench value");
        Rounds times = new ValueBench(spark, BenchOrders.config(folder)).run(ORDERS_PER_USER * users, users, rounds);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%,d users, %s, medians of %d rounds%n",
                users,
                spark.sparkContext().master(),
                rounds);
        times.forEachMedian((what, median) -> out.printf(Locale.ROOT, "  %-6s %7.2f s%n", what, median));
        double ratio = times.ratio("score", "copy");
        out.printf(Locale.ROOT, "  user_value: %.2f times its rows read and written (at most 3)%n", ratio);
        out.printf(
                Locale.ROOT,
                "{\"bench\":\"value\",\"users\":%d,\"fit_s\":%.3f,\"score_s\":%.3f,\"copy_s\":%.3f,\"score_per_copy\":%.3f}%n",
                users,
                times.median("fit"),
                times.median("score"),
                times.median("copy"),
                ratio);
        out.flush();
        return 0;
    }
}
