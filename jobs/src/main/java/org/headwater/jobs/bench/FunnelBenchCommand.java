package org.headwater.jobs.bench;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.headwater.jobs.plan.UsageException;
import org.headwater.jobs.run.Sessions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/headwater bench funnel --events N --users M}. */
@Command(
        name = "funnel",
        description =
                "A funnel of 4 steps and of 20, against a bare scan of the same columns and a cascade of window functions.",
        mixinStandardHelpOptions = true)
final class FunnelBenchCommand implements Callable<Integer> {

    private static final int FEW_STEPS = 4;
    private static final int MANY_STEPS = 20;

    @Option(names = "--events", defaultValue = "2000000", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
    long events;

    @Option(names = "--users", defaultValue = "100000", paramLabel = "M", description = "default: ${DEFAULT-VALUE}")
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

    private final Rounds times = new Rounds();

    @Override
    public Integer call() {
        if (events < 1 || users < 1 || rounds < 1) {
            throw new UsageException("--events, --users and --rounds must be 1 or more, were " + events + ", " + users
                    + " and " + rounds);
        }
        Path folder = dir.toAbsolutePath().resolve("funnel-" + events + "-events-" + users + "-users");
        SparkSession spark = Sessions.open("bench funnel");
        if (!Files.exists(folder.resolve("_SUCCESS"))) {
            System.err.printf(Locale.ROOT, "Making %,d events of %,d users, once …%n", events, users);
            BenchEvents.write(spark, folder, events, users);
        }
        var bench = new FunnelBench(spark.read().parquet(folder.toString()));
        Map<Integer, Long> people = bench.kernel(FEW_STEPS);
        for (int round = 0; round <= rounds; round++) {
            boolean counts = round > 0;
            times.time("scan", counts, bench::scan);
            times.time("kernel_4", counts, () -> requireSame(people, bench.kernel(FEW_STEPS)));
            times.time("kernel_20", counts, () -> bench.kernel(MANY_STEPS));
            times.time("cascade_4", counts, () -> requireSame(people, bench.cascade(FEW_STEPS)));
            System.err.printf(Locale.ROOT, "%s of %d done%n", counts ? "round " + round : "warm-up", rounds);
        }
        print(spark, people);
        return 0;
    }

    private static void requireSame(Map<Integer, Long> people, Map<Integer, Long> others) {
        if (!people.equals(others)) {
            throw new IllegalStateException("The ways do not agree: " + people + " and " + others);
        }
    }

    private void print(SparkSession spark, Map<Integer, Long> people) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%,d events, %,d users, %s, medians of %d rounds; people by the step reached: %s%n",
                events,
                users,
                spark.sparkContext().master(),
                rounds,
                people);
        times.forEachMedian((what, median) ->
                out.printf(Locale.ROOT, "  %-10s %7.2f s  %,13.0f events/s%n", what, median, events / median));
        double toScan = times.ratio("kernel_4", "scan");
        double toCascade = times.ratio("kernel_4", "cascade_4");
        double toFew = times.ratio("kernel_20", "kernel_4");
        out.printf(
                Locale.ROOT,
                "  4 steps: %.2f bare scans (at most 5), %.3f of the cascade (at most 0.2); 20 steps: %.2f times 4 steps (at most"
                        + " 1.3)%n",
                toScan,
                toCascade,
                toFew);
        out.printf(
                Locale.ROOT,
                "{\"bench\":\"funnel\",\"events\":%d,\"users\":%d,\"scan_s\":%.3f,\"kernel_4_s\":%.3f,\"kernel_20_s\":%.3f,"
                        + "\"cascade_4_s\":%.3f,\"kernel_4_per_scan\":%.3f,\"kernel_4_per_cascade\":%.3f,"
                        + "\"kernel_20_per_kernel_4\":%.3f}%n",
                events,
                users,
                times.median("scan"),
                times.median("kernel_4"),
                times.median("kernel_20"),
                times.median("cascade_4"),
                toScan,
                toCascade,
                toFew);
        out.flush();
    }
}
