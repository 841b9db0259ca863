package org.headwater.jobs.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {

    private static final String GOLDEN = """
            {
              "as_of" : "2026-01-31",
              "run_id" : "r1",
              "files" : [
                {
                  "file" : "r1/sleeping-review_sheet-0001-of-0001.csv",
                  "audience" : "sleeping",
                  "title" : "Asleep",
                  "title_zh" : "沉睡客户",
                  "destination" : "review_sheet",
                  "profile" : "human",
                  "import_safe" : false,
                  "part" : 1,
                  "parts" : 1,
                  "rows" : 1,
                  "refused_rows" : 0,
                  "bytes" : 196,
                  "sha256" : "ae3a5ee8cdf478534ba9dac825ca7c91cbd43af2f612919ddb8de72507d8fb89",
                  "run_id" : "r1",
                  "as_of" : "2026-01-31",
                  "rule_digest" : "d2"
                },
                {
                  "file" : "r1/vip-id_list-0001-of-0001.csv",
                  "audience" : "vip",
                  "title" : "Best customers",
                  "title_zh" : "高价值客户",
                  "destination" : "id_list",
                  "profile" : "machine",
                  "import_safe" : true,
                  "part" : 1,
                  "parts" : 1,
                  "rows" : 1,
                  "refused_rows" : 0,
                  "bytes" : 16,
                  "sha256" : "fc38175791340e8729999cf935257373b913d478074b19157fde9b095ff3f30e",
                  "run_id" : "r1",
                  "as_of" : "2026-01-31",
                  "rule_digest" : "d1"
                }
              ]
            }
            """;

    @TempDir
    Path out;

    @Test
    void tellsEverythingAboutEachFileInAFixedOrder() throws IOException {
        Samples.publish(out, "r1", 1);

        assertThat(Files.readString(out.resolve("2026-01-31/manifest.json"))).isEqualTo(GOLDEN);
    }

    @Test
    void readsWhatItWrote() throws IOException {
        Manifest manifest = Manifest.read(GOLDEN.getBytes(UTF_8));

        assertThat(new String(manifest.write(), UTF_8)).isEqualTo(GOLDEN);
        assertThat(manifest.files()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "{\"as_of\":\"2026-01-31\",\"run_id\":\"r1\"}",
                "{\"as_of\":\"2026-01-31\",\"run_id\":null,\"files\":[]}",
                "{\"as_of\":\"2026-02-30\",\"run_id\":\"r1\",\"files\":[]}",
                "{\"as_of\":20260131,\"run_id\":\"r1\",\"files\":[]}",
                "{\"as_of\":\"2026-01-31\",\"run_id\":\"r1\",\"files\":[{}]}",
                "{\"as_of\":\"2026-01-31\",\"run_id\":\"r1\",\"files\":[null]}",
                "{\"as_of\":\"2026-01-31\",\"run_id\":\"r1\",\"files\":[],\"more\":1}",
                "{\"as_of\":\"2026-01-31\",\"run_id\":\"r1\",\"run_id\":\"r2\",\"files\":[]}",
                "{\"as_of\":\"2026-01-31\",\"run_id\":\"r1\",\"files\":[]}x",
                "{\"as_of\":\"2026-01-31\",\"run_id\":\"r1\",\"files\":["
            })
    void anythingElseIsNotAManifest(String json) throws IOException {
        Path folder = Files.createDirectories(out.resolve("2026-01-31"));
        Files.writeString(folder.resolve("manifest.json"), json);

        assertThatThrownBy(() -> Manifest.find(folder))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("manifest.json can't be read: ");
        assertThat(ManifestCheck.problems(out)).hasSize(1);
    }

    @Test
    void saysInOneSentenceWhatIsWrong() throws IOException {
        Path folder = Files.createDirectories(out.resolve("2026-01-31"));
        Files.writeString(folder.resolve("manifest.json"), "{\"as_of\":\"2026-02-30\",\"run_id\":\"r1\",\"files\":[]}");

        assertThat(ManifestCheck.problems(out))
                .containsExactly("2026-01-31: manifest.json can't be read: Cannot deserialize value of type"
                        + " `java.time.LocalDate` from String \"2026-02-30\": not a date such as 2026-01-31");
    }

    @Test
    void aDateWithoutOneHasNothingPublished() throws IOException {
        assertThat(Manifest.find(out)).isEmpty();
    }
}
