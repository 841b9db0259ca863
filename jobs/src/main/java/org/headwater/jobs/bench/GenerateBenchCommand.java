package org.headwater.jobs.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.headwater.jobs.generate.WorldWriter;
import org.headwater.jobs.generate.Written;
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

/** {@code bin/headwater bench generate --users 10000,100000,1000000}. */
@Command(
        name = "generate",
        description = "Worlds of growing size: rows a second, and what a person costs against the smallest world.",
        mixinStandardHelpOptions = true)
final class GenerateBenchCommand implements Callable<Integer> {

    private static final int WARM_UP_USERS = 2000;

    @Option(
            names = "--users",
            split = ",",
            defaultValue = "10000,100000",
            paramLabel = "N",
            description = "default: ${DEFAULT-VALUE}")
    List<Integer> users;

    @Option(names = "--days", defaultValue = "365", paramLabel = "D", description = "default: ${DEFAULT-VALUE}")
    int days;

    @Option(
            names = "--dir",
            defaultValue = "bench-data",
            description = "where a world stands while it is timed; removed afterwards (default: ${DEFAULT-VALUE})")
    Path dir;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        if (users.isEmpty() || users.stream().anyMatch(n -> n < 1) || days < 1) {
            throw new UsageException("--users and --days must be 1 or more, were " + users + " and " + days);
        }
        SparkSession spark = Sessions.open("bench generate");
        PrintWriter printer = spec.commandLine().getOut();
        time(spark, WARM_UP_USERS);
        double firstSecondsAUser = 0;
        for (int count : users) {
            Timed timed = time(spark, count);
            double secondsAUser = timed.seconds() / count;
            firstSecondsAUser = firstSecondsAUser == 0 ? secondsAUser : firstSecondsAUser;
            long rows = timed.written().allRows();
            printer.printf(
                    Locale.ROOT,
                    "%,10d users %,4d days %,14d rows %,16d bytes %8.1f s %,10.0f rows/s  %.2f times a person of the"
                            + " first%n",
                    count,
                    days,
                    rows,
                    timed.written().bytes(),
                    timed.seconds(),
                    rows / timed.seconds(),
                    secondsAUser / firstSecondsAUser);
            printer.printf(
                    Locale.ROOT,
                    "{\"bench\":\"generate\",\"users\":%d,\"days\":%d,\"rows\":%d,\"bytes\":%d,\"seconds\":%.3f,"
                            + "\"rows_per_s\":%.0f,\"per_user_to_first\":%.3f,\"peak_heap_bytes\":%d}%n",
                    count,
                    days,
                    rows,
                    timed.written().bytes(),
                    timed.seconds(),
                    rows / timed.seconds(),
                    secondsAUser / firstSecondsAUser,
                    PeakMemory.now().heapBytes());
            printer.flush();
        }
        return 0;
    }

    private record Timed(Written written, double seconds) {}

    private Timed time(SparkSession spark, int count) {
        var world = new World(Profile.BEAUTY, count, days, days, 1, 1, Noise.USUAL);
        Path folder = dir.toAbsolutePath().resolve("world-" + count + "-" + days);
        Folders.delete(folder);
        long began = System.nanoTime();
        Written written = new WorldWriter(spark, world, Period.DAILY, 0, folder).write();
        double seconds = (System.nanoTime() - began) / 1e9;
        Folders.delete(folder);
        return new Timed(written, seconds);
    }
}
