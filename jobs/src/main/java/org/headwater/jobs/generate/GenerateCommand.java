package org.headwater.jobs.generate;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headwater.jobs.plan.UsageException;
import org.headwater.jobs.run.Sessions;
import org.headwater.synthetic.Noise;
import org.headwater.synthetic.World;
import org.headwater.synthetic.brand.Profile;
import org.headwater.synthetic.files.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/headwater generate}. */
@Command(
        name = "generate",
        description = "Makes a brand that does not exist: the files of its systems, and the truth behind them.",
        mixinStandardHelpOptions = true)
public final class GenerateCommand implements Callable<Integer> {

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "new or empty folder, or a world's")
    Path out;

    @Option(names = "--users", defaultValue = "2000", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
    int users;

    @Option(names = "--days", defaultValue = "365", paramLabel = "D", description = "default: ${DEFAULT-VALUE}")
    int days;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "default: ${DEFAULT-VALUE}")
    long seed;

    @Option(names = "--profile", defaultValue = "beauty", description = "beauty, grocery or education")
    String profile;

    @Option(
            names = "--until",
            paramLabel = "D2",
            description = "Goes on with the world in DIR until day D2; its files so far stay as they are.")
    Integer until;

    @Option(
            names = "--activity",
            defaultValue = "1",
            paramLabel = "A",
            description = "Multiplies views, chats, live rooms and check-ins (default: ${DEFAULT-VALUE}).")
    double activity;

    @Option(names = "--files", defaultValue = "DAILY", description = "daily or monthly (default: daily)")
    Period files;

    @Option(
            names = "--late",
            defaultValue = "0.01",
            description = "share of rows that come days late (default: ${DEFAULT-VALUE})")
    double late;

    @Option(
            names = "--duplicates",
            defaultValue = "0.005",
            description = "share of rows written twice (default: ${DEFAULT-VALUE})")
    double duplicates;

    @Option(
            names = "--damaged",
            defaultValue = "0",
            description = "share of rows that are cut short (default: ${DEFAULT-VALUE})")
    double damaged;

    @Option(
            names = "--skew",
            defaultValue = "0.03",
            description = "share of phones whose clock is wrong (default: ${DEFAULT-VALUE})")
    double skew;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Path folder = out.toAbsolutePath().normalize();
        WorldFile before = WorldFile.isIn(folder) ? WorldFile.read(folder) : null;
        World world = before == null ? begun(folder) : goneOn(before, folder);
        Period period = before == null ? files : before.files();
        int fromDay = before == null ? 0 : before.until();
        var writer = new WorldWriter(Sessions.open("generate"), world, period, fromDay, folder);
        Written written = writer.write();
        WorldFile.of(world, period).write(folder);
        tell(world, folder, written);
        return 0;
    }

    private World begun(Path folder) {
        if (until != null) {
            throw new UsageException("--until goes on with a world, but " + folder + " has no " + WorldFile.NAME);
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageException("--out must be a folder, but " + folder + " is a file");
        }
        if (Files.exists(folder) && !isEmpty(folder)) {
            throw new UsageException("--out must be a new or empty folder, or one with a " + WorldFile.NAME + ", but "
                    + folder + " has other things in it");
        }
        Profile brand = Profile.of(profile)
                .orElseThrow(() -> new UsageException("--profile must be one of "
                        + Arrays.stream(Profile.values()).map(Profile::key).collect(Collectors.joining(", "))
                        + ", was: " + profile));
        try {
            return new World(brand, users, days, days, seed, activity, new Noise(late, duplicates, damaged, skew));
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private World goneOn(WorldFile before, Path folder) {
        if (until == null) {
            throw new UsageException(
                    folder + " holds a world already, until day " + before.until() + "; --until D2 goes on with it");
        }
        if (until <= before.until()) {
            throw new UsageException("--until must be past day " + before.until() + ", where the world in " + folder
                    + " ends, was " + until);
        }
        if (before.files() != Period.DAILY) {
            throw new UsageException("The world in " + folder + " has monthly files, which going on would change");
        }
        for (String option : new String[] {
            "--users",
            "--days",
            "--seed",
            "--profile",
            "--activity",
            "--files",
            "--late",
            "--duplicates",
            "--damaged",
            "--skew"
        }) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new UsageException(option + " is settled by " + folder.resolve(WorldFile.NAME));
            }
        }
        try {
            return before.until(until);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(World world, Path folder, Written written) {
        PrintWriter printer = spec.commandLine().getOut();
        written.rows()
                .forEach((stream, rows) -> printer.printf(
                        Locale.ROOT,
                        "%,14d rows %,7d files  %s%n",
                        rows,
                        written.files().get(stream),
                        folder.resolve(stream)));
        printer.printf(
                Locale.ROOT,
                "%,d people, %,d days, %,d rows, %,d bytes; the truth is in %s%n",
                world.users(),
                world.until(),
                written.allRows(),
                written.bytes(),
                folder.resolve("truth"));
        printer.printf(
                Locale.ROOT,
                "{\"status\":\"done\",\"users\":%d,\"until\":%d,\"seed\":%d,\"rows\":%d,\"bytes\":%d}%n",
                world.users(),
                world.until(),
                world.seed(),
                written.allRows(),
                written.bytes());
        printer.flush();
    }
}
