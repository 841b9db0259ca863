package org.headwater.jobs.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.headwater.jobs.Pipeline;
import org.headwater.jobs.plan.Plan;
import org.headwater.jobs.plan.UsageException;
import org.headwater.jobs.tables.Catalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = "The whole pipeline over data-samples: a synthetic beauty brand as of 2026-01-31.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 31);

    @Option(
            names = "--samples",
            paramLabel = "DIR",
            defaultValue = "data-samples",
            description = "Where the samples are (default: ${DEFAULT-VALUE}).")
    Path samples;

    private final Streams streams;

    DemoCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Path config = samples.resolve("headwater.yaml");
        if (!Files.exists(config)) {
            throw new UsageException(
                    "There is no " + config + " here; run the demo from the project's folder, or say --samples DIR");
        }
        return RunCommand.carryOut(ConfigOption.read(config), AS_OF, Plan.of(Pipeline.JOBS, Catalog.ALL), streams);
    }
}
