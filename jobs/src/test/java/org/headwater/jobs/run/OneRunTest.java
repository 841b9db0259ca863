package org.headwater.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.headwater.jobs.testing.CommandLineResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs at once on one lake: the second stops with exit code 5 and a sentence, and leaves the first alone. */
class OneRunTest {

    private static final String CONFIG = """
            sources:
              - name: shop
                format: csv
                files: [orders.csv]
                orders:
                  order_id: id
                  status: {value: paid}
                  paid_at: {column: at, format: iso}
                  paid: {column: yuan, unit: major}
            """;

    @TempDir
    Path folder;

    private CommandLineResult run() throws IOException {
        Path config = Files.writeString(folder.resolve("headwater.yaml"), CONFIG);
        Files.writeString(folder.resolve("orders.csv"), "id,at,yuan\no1,2026-01-05T01:00:00Z,10.00\n");
        return CommandLineResult.of(
                "run", "--config", config.toString(), "--as-of-date", "2026-01-31", "--jobs", "orders");
    }

    private Path lake() throws IOException {
        return folder.toRealPath().resolve("lake");
    }

    @Test
    void theSecondStopsBeforeItWritesAndMayTryAgain() throws IOException {
        CommandLineResult second = OneRun.on(lake(), () -> {
            try {
                return run();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(second.code()).isEqualTo(5);
        assertThat(second.err())
                .isEqualTo("headwater: Another run is writing to the lake " + folder.resolve("lake")
                        + " (it holds .run.lock); try again when it has ended\n");
        assertThat(lake().toFile().list()).containsExactly(".run.lock");
        assertThat(run().code()).isZero();
    }

    @Test
    void ofTwoThreadsOneGetsTheLakeAndTheOtherGetsItAfterwards() throws Exception {
        var holds = new CountDownLatch(1);
        var ends = new CountDownLatch(1);
        var pool = Executors.newSingleThreadExecutor();
        try {
            Future<String> first = pool.submit(() -> OneRun.on(lakeOfThreads(), () -> {
                holds.countDown();
                await(ends);
                return "first";
            }));
            holds.await();

            assertThat(ending(() -> OneRun.on(lakeOfThreads(), () -> "second")))
                    .isEqualTo("LakeBusyException: Another run is writing to the lake " + lakeOfThreads()
                            + " (it holds .run.lock); try again when it has ended");
            ends.countDown();
            assertThat(first.get()).isEqualTo("first");
            assertThat(OneRun.on(lakeOfThreads(), () -> "second")).isEqualTo("second");
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aRunThatFailsGivesTheLakeBack() {
        Path lake = folder.resolve("failed");

        assertThat(ending(() -> OneRun.on(lake, () -> {
                    throw new IllegalStateException("stopped");
                })))
                .isEqualTo("IllegalStateException: stopped");
        assertThat(OneRun.on(lake, () -> "next")).isEqualTo("next");
    }

    private Path lakeOfThreads() {
        return folder.resolve("threads");
    }

    private static String ending(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
