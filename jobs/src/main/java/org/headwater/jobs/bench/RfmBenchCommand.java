package org.headwater.jobs.bench;

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

/** {@code bin/headwater bench rfm --orders N --users M}. */
@Command(
        name = "rfm",
        description = "The fact user_orders and the RFM marts, against a bare scan of the same columns.",
        mixinStandardHelpOptions = true)
final class RfmBenchCommand implements Callable<Integer> {

    @Option(names = "--orders", defaultValue = "2000000", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
    long orders;

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

    @Override
    public Integer call() {
        if (orders < 1 || users < 1 || rounds < 1) {
            throw new UsageException("--orders, --users and --rounds must be 1 or more, were " + orders + ", " + users
                    + " and " + rounds);
        }
        Path folder = RfmBench.folder(dir.toAbsolutePath(), orders, users);
        SparkSession spark = Sessions.open("bench rfm");
        var printer = spec.commandLine().getOut();
        var bench = new RfmBench(spark, BenchOrders.config(folder), System.err);
        Rounds times = bench.run(orders, users, rounds);
        PeakMemory peak = PeakMemory.now();
        printer.printf(
                Locale.ROOT,
                "%,d orders, %,d users, %s, medians of %d rounds%n",
                orders,
                users,
                spark.sparkContext().master(),
                rounds);
        printer.printf(
                Locale.ROOT,
                "  bare scan     %7.2f s  %,13.0f orders/s%n",
                times.median("scan"),
                orders / times.median("scan"));
        printer.printf(
                Locale.ROOT,
                "  user_orders   %7.2f s  %,13.0f orders/s  %.2f bare scans%n",
                times.median("fact"),
                orders / times.median("fact"),
                times.ratio("fact", "scan"));
        printer.printf(
                Locale.ROOT,
                "  rfm marts     %7.2f s  %,13.0f users/s%n",
                times.median("marts"),
                users / times.median("marts"));
        printer.printf(
                Locale.ROOT,
                "  peak memory   %,d MB heap, %,d MB process, of %,d MB heap allowed%n",
                peak.heapBytes() >> 20,
                peak.residentBytes() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
        printer.printf(
                Locale.ROOT,
                "{\"bench\":\"rfm\",\"orders\":%d,\"users\":%d,\"scan_s\":%.3f,\"fact_s\":%.3f,\"marts_s\":%.3f,"
                        + "\"fact_per_scan\":%.3f,\"peak_heap_bytes\":%d,\"peak_process_bytes\":%d}%n",
                orders,
                users,
                times.median("scan"),
                times.median("fact"),
                times.median("marts"),
                times.ratio("fact", "scan"),
                peak.heapBytes(),
                peak.residentBytes());
        printer.flush();
        return 0;
    }
}
