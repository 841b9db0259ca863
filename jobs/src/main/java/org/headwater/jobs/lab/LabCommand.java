package org.headwater.jobs.lab;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code bin/headwater lab …}. */
@Command(
        name = "lab",
        description = "Runs one model on a CSV file and prints its answer; no lake, no Spark.",
        mixinStandardHelpOptions = true,
        subcommands = {
            RfmCommand.class,
            FitCommand.class,
            AttributionCommand.class,
            InfluenceCommand.class,
            CreditCommand.class,
            CascadesCommand.class,
            SpreadCommand.class,
            CommunitiesCommand.class,
            FunnelCommand.class,
            RetentionCommand.class
        })
public final class LabCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
