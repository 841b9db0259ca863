package org.headwater.jobs.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.headwater.jobs.Pipeline;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.lake.Lake;
import org.headwater.jobs.plan.Plan;
import org.headwater.jobs.plan.UsageException;
import org.headwater.jobs.sources.Reason;
import org.headwater.jobs.tables.Catalog;
import org.headwater.jobs.tables.landing.Landed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "replay",
        description = "Reads files with quarantined rows again, after the mapping or the file was mended, and runs."
                + " Whole files are read, so that the tables are those of a first run.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    @Mixin
    ConfigOption config;

    @Mixin
    AsOfOption asOf;

    @Option(
            names = "--reason",
            split = ",",
            paramLabel = "CODE",
            description = "Files with a row that was quarantined for one of these reasons.")
    List<String> reasons = List.of();

    @Option(
            names = "--file",
            split = ",",
            paramLabel = "FILE",
            description = "These files, as validate and ops.files name them.")
    List<String> files = List.of();

    private final Streams streams;

    ReplayCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        LocalDate date = asOf.read();
        if (reasons.isEmpty() && files.isEmpty()) {
            throw new UsageException("replay needs --reason or --file; has neither");
        }
        reasons.forEach(ReplayCommand::requireReason);
        Config read = config.read();
        SparkSession spark = Sessions.open("replay " + date);
        var store = new LandedStore(spark, new Lake(spark, read.lake()));
        var chosen = store.files(reasons);
        Map<String, Long> before = counts(store);
        var plan = Plan.of(Pipeline.JOBS, Catalog.ALL);
        RunResult result =
                RunCommand.result(read, date, plan, streams, r -> files.contains(r.file()) || chosen.contains(r.key()));
        new Summary(read, result, new Lake(spark, read.lake()), streams.out()).print();
        tell(before, counts(store));
        streams.out().println(LastLine.of(result));
        return ExitCode.DONE.code();
    }

    private static void requireReason(String reason) {
        for (Reason known : Reason.values()) {
            if (known.name().equals(reason)) {
                return;
            }
        }
        throw new UsageException("--reason must be one that stands in ops.quarantine, was \"" + reason + '"');
    }

    /** Quarantined rows of the latest readings, by source and reason. */
    private static Map<String, Long> counts(LandedStore store) {
        Map<String, Long> counts = new TreeMap<>();
        for (Row r : store.quarantined()) {
            counts.put(r.getAs(Landed.SOURCE.column()) + ": " + r.getAs(Landed.REASON.column()), r.getAs("rows"));
        }
        return counts;
    }

    private void tell(Map<String, Long> before, Map<String, Long> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        streams.out().println("Quarantined rows, before and after the replay");
        for (String name : names) {
            streams.out()
                    .printf(
                            Locale.ROOT,
                            "        %s  %,d -> %,d%n",
                            name,
                            before.getOrDefault(name, 0L),
                            after.getOrDefault(name, 0L));
        }
    }
}
