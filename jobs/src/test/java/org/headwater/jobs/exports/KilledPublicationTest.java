package org.headwater.jobs.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headwater.jobs.exports.Samples.files;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real processes that die without a chance to tidy up. */
class KilledPublicationTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "write sleeping-review_sheet",
                "check",
                "move vip-id_list-0001-of-0002.csv",
                "sync folders",
                "write manifest",
                "move manifest",
                "sync manifest",
                "sweep runs",
                "sweep staging"
            })
    void aHaltAtAStepLeavesAWholeSetAndNeverBlocksTheNextRun(String step) throws Exception {
        Path out = temp.resolve("out");
        Path whole = temp.resolve("whole");
        for (Path folder : List.of(out, whole)) {
            Samples.publish(folder, "r1", 3);
        }
        Samples.publish(whole, "r2", 5);

        Process process = start(temp, HaltingPublisher.class, out.toString(), "r2", "5", step);

        assertThat(process.waitFor()).isEqualTo(HaltingPublisher.HALTED);
        assertThat(ManifestCheck.problems(out)).isEmpty();
        Samples.publish(out, "r2", 5);
        assertThat(files(out)).isEqualTo(files(whole));
    }

    @Test
    void anotherProcessIsTurnedAwayWhileADateIsBeingPublished() throws Exception {
        Path out = temp.resolve("out");
        try (var publication = new Publication(out, Samples.DAY, "r1")) {
            publication.write(Samples.VIP, Samples.ID_LIST, Samples.users(1), 1);

            Process process = start(temp, HaltingPublisher.class, out.toString(), "r2", "5", "check");

            assertThat(process.waitFor()).isEqualTo(1);
            assertThat(Files.readString(temp.resolve("publisher.log"))).contains("PublicationUnderWayException");
            publication.commit();
        }
        assertThat(Manifest.find(out.resolve("2026-01-31")).orElseThrow().runId())
                .isEqualTo("r1");
    }

    /** Publishers with ever new content are killed at any instant, while a reader looks all the time. */
    @Test
    void aReaderNeverSeesAMixtureWhilePublishersComeAndAreKilled() throws Exception {
        Path out = temp.resolve("out");
        var random = new Random(83);
        long looks = 0;
        for (int round = 0; round < 6; round++) {
            Process process = start(temp, TirelessPublisher.class, out.toString(), "round" + round + "-");
            try {
                awaitManifestOf("round" + round, out, process);
                long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(50 + random.nextInt(300));
                while (System.nanoTime() < until) {
                    assertThat(ManifestCheck.problems(out)).isEmpty();
                    looks++;
                }
            } finally {
                process.destroyForcibly().waitFor();
            }
            assertThat(ManifestCheck.problems(out)).isEmpty();
        }
        assertThat(looks).isGreaterThan(6);
        try (Stream<Path> runs = Files.list(out.resolve("2026-01-31"))) {
            assertThat(runs.filter(Files::isDirectory).count()).isLessThanOrEqualTo(4);
        }
    }

    private static void awaitManifestOf(String prefix, Path out, Process process) throws Exception {
        while (Manifest.find(out.resolve("2026-01-31"))
                .filter(manifest -> manifest.runId().startsWith(prefix))
                .isEmpty()) {
            assertThat(ManifestCheck.problems(out)).isEmpty();
            assertThat(process.isAlive()).isTrue();
        }
    }

    private static Process start(Path temp, Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        File log = temp.resolve("publisher.log").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
    }
}
