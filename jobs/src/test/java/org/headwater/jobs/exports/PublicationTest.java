package org.headwater.jobs.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headwater.jobs.exports.Samples.DAY;
import static org.headwater.jobs.exports.Samples.ID_LIST;
import static org.headwater.jobs.exports.Samples.VIP;
import static org.headwater.jobs.exports.Samples.files;
import static org.headwater.jobs.exports.Samples.ids;
import static org.headwater.jobs.exports.Samples.publish;
import static org.headwater.jobs.exports.Samples.users;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTest {

    @TempDir
    Path out;

    @Test
    void leavesOnlyTheFilesAndTheirManifest() throws IOException {
        publish(out, "r1", 3);

        assertThat(files(out).keySet())
                .containsExactly(
                        "2026-01-31/manifest.json",
                        "2026-01-31/r1/sleeping-review_sheet-0001-of-0001.csv",
                        "2026-01-31/r1/vip-id_list-0001-of-0002.csv",
                        "2026-01-31/r1/vip-id_list-0002-of-0002.csv");
        assertThat(ManifestCheck.problems(out)).isEmpty();
    }

    @Test
    void showsNothingBeforeTheCommitAndTakesAllBackWithoutOne() throws IOException {
        try (var publication = new Publication(out, DAY, "r1")) {
            publication.write(VIP, ID_LIST, users(3), 2);

            assertThat(out.resolve("2026-01-31")).doesNotExist();
            assertThat(files(out)).hasSize(2);
        }
        assertThat(files(out)).isEmpty();
    }

    @Test
    void theSameRunAgainTouchesNothing() throws IOException {
        publish(out, "r0", 2);
        publish(out, "r1", 3);
        Path manifest = out.resolve("2026-01-31/manifest.json");
        Object key = Files.readAttributes(manifest, "unix:ino,lastModifiedTime");
        var before = files(out);

        publish(out, "r1", 3);

        assertThat(Files.readAttributes(manifest, "unix:ino,lastModifiedTime")).isEqualTo(key);
        assertThat(files(out)).isEqualTo(before);
    }

    @Test
    void theSameRunIdWithOtherContentIsRefusedAndChangesNothing() throws IOException {
        publish(out, "r1", 3);
        var before = files(out);

        assertThatThrownBy(() -> publish(out, "r1", 4))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Run r1 already wrote its manifest for 2026-01-31 with other content; the same run id must"
                        + " bring the same bytes, so publish under a new one");
        assertThat(files(out)).isEqualTo(before);
    }

    /** Somebody who holds the manifest before may still be reading these. */
    @Test
    void theRunBeforeMayNotComeBackWithOtherContentEither() throws IOException {
        publish(out, "r1", 3);
        publish(out, "r2", 5);
        var before = files(out);

        assertThatThrownBy(() -> publish(out, "r1", 4))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Run r1 already wrote vip-id_list-0002-of-0002.csv for 2026-01-31 with other content; the"
                        + " same run id must bring the same bytes, so publish under a new one");
        assertThat(files(out)).isEqualTo(before);

        publish(out, "r1", 3);
        assertThat(Manifest.find(out.resolve("2026-01-31")).orElseThrow().runId())
                .isEqualTo("r1");
        assertThat(ManifestCheck.problems(out)).isEmpty();
    }

    @Test
    void aDamagedFileIsPutRightByTheSameRun() throws IOException {
        publish(out, "r1", 3);
        var before = files(out);
        Files.writeString(out.resolve("2026-01-31/r1/vip-id_list-0001-of-0002.csv"), "user_id\r\nu0009\r\n");
        Files.delete(out.resolve("2026-01-31/r1/vip-id_list-0002-of-0002.csv"));

        publish(out, "r1", 3);

        assertThat(files(out)).isEqualTo(before);
    }

    @Test
    void filesOfTheRunBeforeStayUntilTheNextCommit() throws IOException {
        publish(out, "r1", 3);
        Manifest held = Manifest.find(out.resolve("2026-01-31")).orElseThrow();

        publish(out, "r2", 5);
        for (ManifestFile file : held.files()) {
            assertThat(FileCheck.problem(out.resolve("2026-01-31").resolve(file.file()), file))
                    .isEmpty();
        }

        publish(out, "r3", 4);
        assertThat(Durable.children(out.resolve("2026-01-31")))
                .extracting(path -> path.getFileName().toString())
                .containsExactly("manifest.json", "r2", "r3");
    }

    @Test
    void deletesOnlyWhatAudienceFilesLookLike() throws IOException {
        publish(out, "r1", 3);
        Files.writeString(out.resolve("2026-01-31/r1/notes.txt"), "mine");
        Files.writeString(
                Files.createDirectories(out.resolve("2026-01-31/sent")).resolve("mail.csv"), "mine");

        publish(out, "r2", 3);
        publish(out, "r3", 3);

        assertThat(files(out)).containsEntry("2026-01-31/r1/notes.txt", "mine");
        assertThat(files(out)).containsEntry("2026-01-31/sent/mail.csv", "mine");
        assertThat(files(out.resolve("2026-01-31/r1"))).hasSize(1);
    }

    @Test
    void oneAtATimePublishesADate() throws IOException {
        try (var first = new Publication(out, DAY, "r1")) {
            first.write(VIP, ID_LIST, users(1), 1);

            assertThatThrownBy(() -> new Publication(out, DAY, "r2"))
                    .isInstanceOf(PublicationUnderWayException.class)
                    .hasMessage("Another run is publishing the same date (it holds " + out
                            + "/.staging/2026-01-31.lock); try again when it has ended");
            publishOtherDate();
            first.commit();
        }
        publish(out, "r2", 1);
        assertThat(ManifestCheck.problems(out)).isEmpty();
    }

    private void publishOtherDate() throws IOException {
        try (var other = new Publication(out, DAY.plusDays(1), "r1")) {
            other.write(VIP, ID_LIST, users(1), 1);
            other.commit();
        }
    }

    @Test
    void sweepsWhatAKilledRunOfAnotherDateLeft() throws IOException {
        Files.writeString(
                Files.createDirectories(out.resolve(".staging/2025-12-31/r0")).resolve("vip-id_list-1.csv"), "u1");

        publish(out, "r1", 1);

        assertThat(out.resolve(".staging/2025-12-31")).doesNotExist();
    }

    @Test
    void aDateWithoutAudiencesIsPublishedToo() throws IOException {
        publish(out, "r1", 1);
        try (var publication = new Publication(out, DAY, "r2")) {
            publication.commit();
        }
        assertThat(Manifest.find(out.resolve("2026-01-31"))).contains(new Manifest(DAY, "r2", List.of()));
        assertThat(ManifestCheck.problems(out)).isEmpty();
    }

    @Test
    void aBrokenFileStopsTheCommit() throws IOException {
        try (var publication = new Publication(out, DAY, "r1")) {
            assertThatThrownBy(() -> publication.write(VIP, ID_LIST, ids(List.of("b", "a")), 1))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(publication::commit)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("A step of this publication failed; close it and publish anew");
        }
        assertThat(files(out)).isEmpty();
    }

    @Test
    void anAudienceIsWrittenOnceForEachExport() throws IOException {
        try (var publication = new Publication(out, DAY, "r1")) {
            publication.write(VIP, ID_LIST, users(1), 1);
            assertThatThrownBy(() -> publication.write(VIP, ID_LIST, users(1), 1))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Audience vip is written twice for export id_list");
        }
    }

    @Test
    void nothingIsWrittenAfterTheEnd() throws IOException {
        var publication = new Publication(out, DAY, "r1");
        publication.commit();
        publication.close();

        assertThatThrownBy(() -> publication.write(VIP, ID_LIST, users(1), 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This publication has ended; begin a new one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../../x", "a/b", "VIP", "a-b", "a.b", "con.", "王", "😀", "a\n", "a\0"})
    void audienceNamesCanNotLeaveTheFolder(String name) {
        assertThatThrownBy(() -> new AudienceFile(name, "t", "t", "d"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Audience name must be 1 to 64 of a-z, 0-9 and _, was \"" + name + "\"");
    }

    @Test
    void audienceNamesHaveALimit() {
        assertThat(new AudienceFile("a".repeat(64), "t", "t", "d").audience()).hasSize(64);
        assertThatThrownBy(() -> new AudienceFile("a".repeat(65), "t", "t", "d"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", ".", "../r", "a/b", ".r", "-r", "r 1", "manifest.json\n"})
    void runIdsCanNotLeaveTheFolder(String runId) {
        assertThatThrownBy(() -> new Publication(out, DAY, runId))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Run id must be 1 to 128 of A-Z, a-z, 0-9 and . _ -, the first a letter or digit, was \""
                        + runId + "\"");
        assertThat(out).isEmptyDirectory();
    }
}
