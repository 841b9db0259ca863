package org.headwater.jobs.check;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.headwater.jobs.run.Sessions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Kills runs with SIGKILL at random moments while a reader watches, then runs again.
 *
 * <p>Two inputs take turns, with and without the latest orders, so that each killed run was about to replace one
 * complete state with another.
 */
@Command(
        name = "kill",
        description = "Kills runs at random moments: readers see nothing half-written, and a rerun ends the same.",
        mixinStandardHelpOptions = true)
final class KillCommand implements Callable<Integer> {

    @Option(
            names = "--samples",
            paramLabel = "DIR",
            defaultValue = "data-samples",
            description = "default: ${DEFAULT-VALUE}")
    Path samples;

    @Option(names = "--times", paramLabel = "N", defaultValue = "20", description = "default: ${DEFAULT-VALUE}")
    int times;

    @Option(names = "--seed", defaultValue = "1", description = "of the moments (default: ${DEFAULT-VALUE})")
    long seed;

    @Spec
    CommandSpec spec;

    /** As the demo runs: what a kill may spoil are files, however their rows are computed. */
    private static final List<String> CHILD = List.of(
            "-Dspark.master=local[2]",
            "-Dspark.sql.shuffle.partitions=1",
            "-Dspark.sql.adaptive.enabled=false",
            "-Dspark.sql.codegen.wholeStage=false",
            "-Dspark.sql.codegen.factoryMode=NO_CODEGEN",
            "-Dspark.buffer.pageSize=1m");

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = Files.createTempDirectory("headwater-kill");
        SampleCopy copy = SampleCopy.of(samples.toAbsolutePath().normalize(), folder.resolve("run"));

        copy.withLatestOrders(false);
        Map<String, String> without = ChildRun.start(copy, CHILD).digests();
        copy.withLatestOrders(true);
        long began = System.nanoTime();
        Map<String, String> with = ChildRun.start(copy, CHILD).digests();
        long wholeMillis = (System.nanoTime() - began) / 1_000_000;
        out.printf("A whole run takes %.1f s; killing %d at random moments of it%n", wholeMillis / 1000.0, times);
        out.flush();

        Map<String, Set<String>> complete = new HashMap<>();
        with.forEach((table, digest) -> complete.put(table, Set.copyOf(List.of(digest, without.get(table)))));
        SparkSession spark = Sessions.open("check kill");
        var watch = new LakeWatch(spark, copy, complete);
        var random = new Random(seed);
        int problems = 0;
        for (int i = 1; i <= times; i++) {
            boolean isWith = i % 2 == 0;
            copy.withLatestOrders(isWith);
            List<String> found = killOne(copy, watch, random, (long) (random.nextDouble() * wholeMillis), i, out);
            Map<String, String> expected = isWith ? with : without;
            Map<String, String> rerun = ChildRun.start(copy, CHILD).digests();
            if (!rerun.equals(expected)) {
                found.add("the rerun ended in other digests: " + rerun + ", expected " + expected);
            }
            found.addAll(watch.files());
            found.forEach(problem -> out.println("  " + problem));
            out.flush();
            problems += found.size();
        }
        out.printf("%d runs killed, %d problems%s%n", times, problems, problems == 0 ? "" : "; see " + folder);
        return problems == 0 ? 0 : 1;
    }

    private static List<String> killOne(
            SampleCopy copy, LakeWatch watch, Random random, long afterMillis, int number, PrintWriter out)
            throws IOException, InterruptedException {
        List<String> problems = new ArrayList<>();
        long began = System.nanoTime();
        ChildRun run = ChildRun.start(copy, CHILD);
        int looks = 0;
        while (run.isAlive() && (System.nanoTime() - began) / 1_000_000 < afterMillis) {
            long looked = System.nanoTime();
            problems.addAll(watch.files());
            problems.addAll(watch.someTable(random));
            looks++;
            // As long a pause as the look took: the run that is watched should not wait for its readers.
            TimeUnit.NANOSECONDS.sleep(System.nanoTime() - looked);
        }
        boolean wasRunning = run.isAlive();
        run.kill();
        problems.addAll(watch.files());
        problems.addAll(watch.tables());
        problems.addAll(watch.publishedTogether());
        out.printf(
                "%3d  %s after %.1f s, %d looks at files and tables meanwhile%n",
                number, wasRunning ? "killed" : "had ended", afterMillis / 1000.0, looks);
        return problems;
    }
}
