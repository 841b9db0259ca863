package org.headwater.jobs.cluster;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.io.TempDir;

/** The demo's run by {@code spark-submit} on two workers gives what it gives embedded, to the byte. */
class ClusterIT {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final BuiltProgram PROGRAM = BuiltProgram.find();
    private static final String MAIN = "org.headwater.jobs.run.Main";
    private static final Pattern APPLICATION = Pattern.compile("Connected to Spark cluster with app ID (app-\\S+)");
    private static final Pattern TWO_STEPS_DONE = Pattern.compile("(\\[ 2/\\d+\\] .* s)\\R");

    /** Executors far from the driver: another day, another dotless i, and no character beyond ASCII. */
    private static final String ELSEWHERE = String.join(" ", Java.SHORT_LIVED)
            + " -Duser.timezone=Pacific/Kiritimati -Duser.language=tr -Duser.country=TR -Dfile.encoding=US-ASCII";

    private static final List<String> OPTIONS = List.of(
            "--jars",
            PROGRAM.toSubmit().stream().map(Path::toString).collect(joining(",")),
            "--executor-memory",
            "1g",
            "--conf",
            "spark.executor.extraJavaOptions=" + ELSEWHERE,
            // So that both executors are there from the first task on.
            "--conf",
            "spark.scheduler.minRegisteredResourcesRatio=1",
            // Not as many as embedded.
            "--conf",
            "spark.sql.shuffle.partitions=3",
            "--class",
            MAIN,
            PROGRAM.jar().toString());

    @TempDir
    static Path temp;

    private static StandaloneCluster cluster;
    private static Outcome embedded;

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
                PROGRAM.embedded() + File.pathSeparator + Java.TESTS,
                DiesWithParent.class.getName(),
                MAIN));
        command.addAll(brand.run());
        try (var process = LoggedProcess.start("embedded", command, Map.of(), temp)) {
            embedded = outcome(brand, process);
        }
        assertThat(embedded.ledger()).hasSizeGreaterThan(60);
        assertThat(embedded.published()).hasSizeGreaterThan(5).containsKey("2026-01-31/manifest.json");
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
        try (var driver = submit("submitted", brand.run())) {
            outcome(brand, driver).assertSameAs(embedded);
            assertBothExecutorsWorked(driver);
        }
    }

    @Test
    void aRunThatLosesAWorkerInTheMiddleGivesThemToo() throws Exception {
        Brand brand = Brand.copy(PROGRAM.samples(), temp.resolve("bereft"));
        LoggedProcess worker = cluster.workers().get(1);
        try (var driver = submit("bereft", brand.run())) {
            // Half of what was read is kept by the executor that goes; the jobs still to come need it.
            driver.awaitInErr(TWO_STEPS_DONE, LIMIT);
            assertThat(worker.descendants()).as("executors of the worker").hasSize(1);
            worker.kill();

            outcome(brand, driver).assertSameAs(embedded);
            assertThat(driver.err()).contains("Lost executor");
            assertBothExecutorsWorked(driver);
        } finally {
            cluster.startWorkers(1);
        }
    }

    @Test
    void exitCodesComeThrough() throws Exception {
        Brand wrong = Brand.copy(PROGRAM.samples(), temp.resolve("wrong"));
        Files.writeString(wrong.config(), "lake: lake\nlakes: lake\n");
        Brand late = Brand.copy(PROGRAM.samples(), temp.resolve("late"));
        Files.move(late.folder().resolve("brand/orders/shopify"), late.folder().resolve("brand/elsewhere"));

        assertEndsWith(2, submit("nonsense", List.of("rum")));
        assertEndsWith(2, submit("wrong", wrong.run()));
        // Only found by asking the file system through Spark, so with executors already there.
        assertEndsWith(4, submit("late", late.run()));
    }

    private static void assertEndsWith(int code, LoggedProcess driver) throws InterruptedException {
        try (driver) {
            assertThat(driver.exitCode(LIMIT)).as(driver::tail).isEqualTo(code);
            assertThat(driver.out().lines())
                    .singleElement()
                    .asString()
                    .startsWith("{\"run_id\":null,\"status\":\"failed\",\"exit_code\":" + code + ",");
        }
    }

    private static void assertBothExecutorsWorked(LoggedProcess driver) {
        assertThat(cluster.executorLogs(driver.awaitInErr(APPLICATION, Duration.ZERO)))
                .hasSize(2)
                .allSatisfy(log -> assertThat(log).contains("Finished task"));
    }

    private static LoggedProcess submit(String name, List<String> arguments) {
        List<String> all = new ArrayList<>(OPTIONS);
        all.addAll(arguments);
        return cluster.submit(name, all);
    }

    private static Outcome outcome(Brand brand, LoggedProcess run) throws InterruptedException {
        assertThat(run.exitCode(LIMIT)).as(run::tail).isZero();
        return brand.outcome(run.out());
    }
}
