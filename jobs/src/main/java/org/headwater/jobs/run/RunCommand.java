package org.headwater.jobs.run;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.apache.spark.sql.SparkSession;
import org.headwater.jobs.Pipeline;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.lake.Lake;
import org.headwater.jobs.plan.Plan;
import org.headwater.jobs.tables.Catalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "run",
        description = "The daily run: reads the input, makes tables and audience files as of a date.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    @Mixin
    ConfigOption config;

    @Mixin
    AsOfOption asOf;

    @Option(
            names = "--jobs",
            split = ",",
            paramLabel = "JOB",
            description = "Only these jobs, over the tables that earlier runs left.")
    List<String> jobs = List.of();

    private final Streams streams;

    RunCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        LocalDate date = asOf.read();
        Plan all = Plan.of(Pipeline.JOBS, Catalog.ALL);
        Plan plan = jobs.isEmpty() ? all : all.only(jobs);
        return carryOut(config.read(), date, plan, streams);
    }

    static int carryOut(Config config, LocalDate asOf, Plan plan, Streams streams) {
        RunResult result = result(config, asOf, plan, streams, reading -> false);
        new Summary(config, result, new Lake(Sessions.open("run " + asOf), config.lake()), streams.out()).print();
        streams.out().println(LastLine.of(result));
        return ExitCode.DONE.code();
    }

    /** @param anew readings of files that are not trusted: the files are read again */
    static RunResult result(
            Config config, LocalDate asOf, Plan plan, Streams streams, Predicate<LandedStore.Reading> anew) {
        boolean isTerminal = Boolean.getBoolean("headwater.terminal");
        var progress = new Progress(streams.err(), isTerminal, Runner.steps(plan));
        SparkSession spark = Sessions.open("run " + asOf);
        return new Runner(spark, config, asOf, Clock.systemUTC(), progress, anew).run(plan);
    }
}
