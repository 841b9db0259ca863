package org.headwater.jobs.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.headwater.jobs.Pipeline;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.UsageException;
import org.headwater.jobs.run.Sessions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/headwater bench spread --users N --edges N}. */
@Command(
        name = "spread",
        description = "Jobs over a drawn network of sharing: how long each takes.",
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

    @Option(
            names = "--jobs",
            split = ",",
            defaultValue = "koc",
            paramLabel = "JOB",
            description = "one or several, in this order (default: ${DEFAULT-VALUE})")
    List<String> jobs;

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
        Rounds times = bench.run(jobs.stream().map(SpreadBenchCommand::job).toList(), edges, users, rounds);
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
        times.forEachMedian((job, seconds) -> {
            out.printf(
                    Locale.ROOT,
                    "  %s made and written in %.1f s%s%n",
                    job,
                    seconds,
                    job.equals("koc") ? " (at most 300 at 20,000,000)" : "");
            out.printf(
                    Locale.ROOT,
                    "{\"bench\":\"spread\",\"users\":%d,\"edges\":%d,\"%s_s\":%.3f}%n",
                    users,
                    merged,
                    job,
                    seconds);
        });
        out.flush();
        return 0;
    }

    private static Job job(String name) {
        return Pipeline.JOBS.stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("--jobs must name jobs such as koc, was " + name));
    }
}
