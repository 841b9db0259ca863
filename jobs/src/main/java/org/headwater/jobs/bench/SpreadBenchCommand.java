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

/** {@code bin/headwater bench spread --users N --edges N}. */
@Command(
        name = "spread",
        description = "The table koc of a drawn network: how long it takes, and how much memory at most.",
        mixinStandardHelpOptions = true)
final class SpreadBenchCommand implements Callable<Integer> {

    @Option(names = "--users", defaultValue = "1000000", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
    long users;

    @Option(
            names = "--edges",
            defaultValue = "20000000",
            paramLabel = "N",
            description = "openings of shares, nearly all between other people (default: ${DEFAULT-VALUE})")
    long edges;

    @Option(names = "--rounds", defaultValue = "1", description = "default: ${DEFAULT-VALUE}")
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
        if (users < SpreadBench.OPENS || edges < SpreadBench.OPENS_PER_ORDER || rounds < 1) {
            throw new UsageException("--users, --edges and --rounds must be %d, %d and 1 or more, were %d, %d and %d"
                    .formatted(SpreadBench.OPENS, SpreadBench.OPENS_PER_ORDER, users, edges, rounds));
        }
        Path folder = dir.toAbsolutePath().resolve("spread-" + users + "-users-" + edges + "-edges");
        SparkSession spark = Sessions.open("bench spread");
        var bench = new SpreadBench(spark, BenchOrders.config(folder));
        Rounds times = bench.run(edges, users, rounds);
        long merged = bench.edges();
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%,d users, %,d openings, %,d edges, %s, heap of %,d MB%n",
                users,
                edges,
                merged,
                spark.sparkContext().master(),
                Runtime.getRuntime().maxMemory() >> 20);
        out.printf(Locale.ROOT, "  koc made and written in %.1f s (at most 300 at 20,000,000)%n", times.median("koc"));
        out.printf(
                Locale.ROOT,
                "{\"bench\":\"spread\",\"users\":%d,\"edges\":%d,\"koc_s\":%.3f}%n",
                users,
                merged,
                times.median("koc"));
        out.flush();
        return 0;
    }
}
