package org.headwater.jobs.check;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import org.headwater.jobs.config.ConfigFile;
import org.headwater.jobs.config.SourceConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads files with damaged rows, in CSV and JSON Lines by turns, without Spark. */
@Command(
        name = "damage",
        description = "Damages rows of files at random: every line is accounted for, and no other row changes.",
        mixinStandardHelpOptions = true)
final class DamageCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    @Option(names = "--files", paramLabel = "N", defaultValue = "1000", description = "default: ${DEFAULT-VALUE}")
    int files;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "1000",
            description = "of each file (default: ${DEFAULT-VALUE})")
    int rows;

    @Option(names = "--seed", defaultValue = "1", description = "of the first file (default: ${DEFAULT-VALUE})")
    long seed;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<SourceConfig> sources = sources();
        long intact = 0;
        long swallowed = 0;
        long quarantined = 0;
        int problems = 0;
        for (int i = 0; i < files; i++) {
            SourceConfig source = sources.get(i % sources.size());
            DamageTrial trial = DamageTrial.of(source, rows, new Random(seed + i));
            intact += trial.intact();
            swallowed += trial.swallowed();
            quarantined += trial.quarantined();
            for (String problem : trial.problems()) {
                problems++;
                if (problems <= SHOWN) {
                    out.printf("%s file of seed %d: %s%n", source.name(), seed + i, problem);
                }
            }
        }
        out.printf(
                Locale.ROOT,
                "%,d files, %,d intact rows, of which %,d stand between two stray quotes; %,d rows quarantined;"
                        + " %,d problems%n",
                files,
                intact,
                swallowed,
                quarantined,
                problems);
        return problems == 0 ? 0 : 1;
    }

    /** One for each format. */
    static List<SourceConfig> sources() throws IOException {
        Path folder = Files.createTempDirectory("headwater-damage");
        Path file = Files.writeString(folder.resolve("headwater.yaml"), CleanFile.CONFIG);
        try {
            return ConfigFile.read(file).sources();
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }
}
