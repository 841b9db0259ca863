package org.headwater.jobs.check;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code bin/headwater check …}. */
@Command(
        name = "check",
        description = "Shows on a copy of the samples what this program promises.",
        mixinStandardHelpOptions = true,
        subcommands = {ShapesCommand.class, KillCommand.class, DamageCommand.class})
public final class CheckCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
