package org.headwater.jobs.bench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code bin/headwater bench …}. */
@Command(
        name = "bench",
        description = "Times a part of the pipeline, in one run with what it is compared to.",
        mixinStandardHelpOptions = true,
        subcommands = {
            RfmBenchCommand.class,
            GenerateBenchCommand.class,
            IngestBenchCommand.class,
            FilesBenchCommand.class,
            IdentityBenchCommand.class,
            FunnelBenchCommand.class,
            KocBenchCommand.class,
            SpreadBenchCommand.class,
            ForecastBenchCommand.class,
            ValueBenchCommand.class,
            HabitsBenchCommand.class
        })
public final class BenchCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
