package org.headwater.jobs.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headwater.jobs.exports.Samples.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestCheckTest {

    @TempDir
    Path out;

    private Path folder;

    @BeforeEach
    void publishOnce() throws IOException {
        publish(out, "r1", 3);
        folder = out.resolve("2026-01-31");
    }

    @Test
    void findsAMissingFile() throws IOException {
        Files.delete(folder.resolve("r1/vip-id_list-0001-of-0002.csv"));

        assertProblems("2026-01-31: r1/vip-id_list-0001-of-0002.csv is missing");
    }

    @Test
    void findsAnotherLength() throws IOException {
        Files.writeString(folder.resolve("r1/vip-id_list-0001-of-0002.csv"), "user_id\r\n");

        assertProblems("2026-01-31: r1/vip-id_list-0001-of-0002.csv has 9 bytes, the manifest says 23");
    }

    @Test
    void findsOtherBytesOfTheSameLength() throws IOException {
        Path file = folder.resolve("r1/vip-id_list-0002-of-0002.csv");
        String right = Sha256.of(file);
        Files.writeString(file, "user_id\r\nu0004\r\n");

        assertProblems("2026-01-31: r1/vip-id_list-0002-of-0002.csv has sha256 " + Sha256.of(file)
                + ", the manifest says " + right);
    }

    @Test
    void findsALieAboutRows() throws IOException {
        edit("\"rows\" : 2", "\"rows\" : 3");

        assertProblems("2026-01-31: r1/vip-id_list-0001-of-0002.csv has 2 rows, the manifest says 3");
    }

    @Test
    void findsAPartThatTheManifestForgot() throws IOException {
        Manifest manifest = Manifest.find(folder).orElseThrow();
        Files.write(
                folder.resolve("manifest.json"),
                new Manifest(manifest.asOf(), "r1", manifest.files().subList(0, 2)).write());

        assertProblems("2026-01-31: vip-id_list has parts [1] of 2");
    }

    @Test
    void doesNotFollowANameOutOfItsFolder() throws IOException {
        edit("\"r1/vip-id_list-0001-of-0002.csv\"", "\"../../etc/passwd\"");

        assertProblems("2026-01-31: ../../etc/passwd is not where part 1 of 2 of vip-id_list would be");
    }

    @Test
    void findsAnotherDateOrRun() throws IOException {
        Files.move(folder, out.resolve("2026-02-01"));
        assertProblems("2026-02-01: manifest.json is for 2026-01-31");

        folder = out.resolve("2026-02-01");
        edit(
                "{\n  \"as_of\" : \"2026-01-31\",\n  \"run_id\" : \"r1\"",
                "{\n  \"as_of\" : \"2026-02-01\",\n  \"run_id\" : \"r1\"");
        assertThat(ManifestCheck.problems(out))
                .contains("2026-02-01: r1/vip-id_list-0001-of-0002.csv is of run r1 for 2026-01-31, the manifest of"
                        + " r1 for 2026-02-01")
                .hasSize(3);
    }

    @Test
    void ignoresWhatNoManifestNames() throws IOException {
        Files.writeString(folder.resolve("r1/vip-id_list-0003-of-0003.csv"), "half a fi");
        Files.writeString(Files.createDirectories(out.resolve("2026-02-01/r9")).resolve("x.csv"), "x");
        Files.writeString(out.resolve("README"), "x");

        assertProblems();
        assertThat(ManifestCheck.problems(out.resolve("nowhere"))).isEmpty();
    }

    private void edit(String from, String to) throws IOException {
        Path file = folder.resolve("manifest.json");
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private void assertProblems(String... problems) throws IOException {
        assertThat(ManifestCheck.problems(out)).isEqualTo(List.of(problems));
    }
}
