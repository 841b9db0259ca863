package org.headwater.jobs.cluster;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.io.TempDir;

/** The demo by {@code spark-submit} on two workers gives what it gives embedded, to the byte. */
class ClusterIT {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final BuiltProgram PROGRAM = BuiltProgram.find();
    private static final Pattern APPLICATION = Pattern.compile("Connected to Spark cluster with app ID (app-\\S+)");
    private static final Pattern TWO_STEPS_DONE = Pattern.compile("(\\[ 2/\\d+\\] .* s)\\R");

    /** Machines far from the driver: another day, another dotless i, and no character beyond ASCII. */
    private static final String ELSEWHERE =
            "-Duser.timezone=Pacific/Kiritimati -Duser.language=tr -Duser.country=TR" + " -Dfile.encoding=US-ASCII";

    @TempDir
    static Path temp;

    private static StandaloneCluster cluster;
    private static String embeddedOut;
    private static List<String> embeddedLedger;
    private static SortedMap<String, String> embeddedFiles;

    @RegisterExtension
    static final TestExecutionExceptionHandler LOGS = (test, failure) -> {
        failure.addSuppressed(new IllegalStateException(cluster.tails()));
        throw failure;
    };

    @BeforeAll
    static void runEmbedded() throws Exception {
        cluster = StandaloneCluster.start(temp.resolve("cluster"), PROGRAM, 2);
        Brand brand = Brand.copy(PROGRAM.samples(), temp.resolve("embedded"));
        List<String> command = new ArrayList<>(List.of(Java.EXECUTABLE, PROGRAM.javaOptions(), "-Xmx1g"));
        command.addAll(Java.SHORT_LIVED);
        command.addAll(List.of(
                "-Dlog4j2.configurationFile=log4j2-headwater.properties",
                "-cp",
                PROGRAM.embedded() + java.io.File.pathSeparator + Java.TESTS,
                DiesWithParent.class.getName(),
                "org.headwater.jobs.run.Main"));
        command.addAll(run(brand));
        try (var process = LoggedProcess.start("embedded", command, Map.of(), temp)) {
            assertThat(process.exitCode(LIMIT)).as(process::tail).isZero();
            embeddedOut = brand.placeless(process.out());
        }
        embeddedLedger = brand.ledger();
        embeddedFiles = brand.published();
        assertThat(embeddedFiles).hasSizeGreaterThan(5);
    }

    @AfterAll
    static void nothingSurvives() throws Exception {
        List<ProcessHandle> started = ProcessHandle.current().descendants().toList();
        if (cluster != null) {
            cluster.close();
        }
        assertThat(started).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void aSubmittedRunGivesTheSameTablesAndFiles() throws Exception {
        Brand brand = Brand.copy(PROGRAM.samples(), temp.resolve("submitted"));
        try (var driver = submit("submitted", run(brand))) {
            assertThat(driver.exitCode(LIMIT)).as(driver::tail).isZero();
            assertSameAsEmbedded(brand, driver);
        }
    }

    @Test
    void aRunThatLosesAWorkerInTheMiddleGivesThemToo() throws Exception {
        Brand brand = Brand.copy(PROGRAM.samples(), temp.resolve("bereft"));
        LoggedProcess worker = cluster.workers().get(1);
        try (var driver = submit("bereft", run(brand))) {
            driver.awaitInErr(TWO_STEPS_DONE, LIMIT);
            assertThat(worker.descendants()).as("executors of the worker").hasSize(1);
            worker.kill();

            assertThat(driver.exitCode(LIMIT)).as(driver::tail).isZero();
            assertThat(driver.err()).contains("Lost executor");
            assertSameAsEmbedded(brand, driver);
        } finally {
            cluster.startWorkers(1);
        }
    }

    @Test
    void exitCodesComeThrough() throws Exception {
        Brand wrong = Brand.copy(PROGRAM.samples(), temp.resolve("wrong"));
        Files.writeString(wrong.config(), "lake: lake\nlakes: lake\n");
        Brand late = Brand.copy(PROGRAM.samples(), temp.resolve("late"));
        for (Path file : files(late.folder().resolve("orders/pos"))) {
            Files.delete(file);
        }

        assertEndsWith(2, submit("wrong", run(wrong)));
        assertEndsWith(2, submit("nonsense", List.of("rum")));
        assertEndsWith(4, submit("late", run(late)));
    }

    private static void assertEndsWith(int code, LoggedProcess driver) throws InterruptedException {
        try (driver) {
            assertThat(driver.exitCode(LIMIT)).as(driver::tail).isEqualTo(code);
            assertThat(driver.out()).startsWith("{\"run_id\":null,\"status\":\"failed\",\"exit_code\":" + code + ",");
            assertThat(driver.out().lines()).hasSize(1);
        }
    }

    private static void assertSameAsEmbedded(Brand brand, LoggedProcess driver) throws Exception {
        String application = driver.awaitInErr(APPLICATION, Duration.ZERO);
        assertThat(cluster.executorLogs(application))
                .hasSize(2)
                .allSatisfy(log -> assertThat(log).contains("Finished task"));
        assertThat(brand.placeless(driver.out())).isEqualTo(embeddedOut);
        assertThat(brand.ledger()).isEqualTo(embeddedLedger);
        assertThat(brand.published()).isEqualTo(embeddedFiles);
    }

    private static List<String> run(Brand brand) {
        return List.of("run", "--config", brand.config().toString(), "--as-of-date", "2026-01-31");
    }

    private static LoggedProcess submit(String name, List<String> arguments) {
        List<String> options = new ArrayList<>(Arrays.asList(
                "--jars",
                PROGRAM.toSubmit().stream().map(Path::toString).collect(joining(",")),
                "--executor-memory",
                "1g",
                "--conf",
                "spark.executor.extraJavaOptions=" + String.join(" ", Java.SHORT_LIVED) + " " + ELSEWHERE,
                // So that both executors are there from the first task on.
                "--conf",
                "spark.scheduler.minRegisteredResourcesRatio=1",
                "--conf",
                "spark.sql.shuffle.partitions=3",
                "--class",
                "org.headwater.jobs.run.Main",
                PROGRAM.jar().toString()));
        options.addAll(arguments);
        return cluster.submit(name, options.toArray(String[]::new));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
