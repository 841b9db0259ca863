package org.headwater.jobs.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headwater.jobs.exports.Samples.DAY;
import static org.headwater.jobs.exports.Samples.ID_LIST;
import static org.headwater.jobs.exports.Samples.VIP;
import static org.headwater.jobs.exports.Samples.users;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitTest {

    @TempDir
    Path out;

    @ParameterizedTest(name = "{0} rows, at most {1} a file: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    0    | 10  | 0
                    1    | 10  | 1
                    9    | 10  | 9
                    10   | 10  | 10
                    11   | 10  | 10 1
                    20   | 10  | 10 10
                    21   | 10  | 10 10 1
                    3    | 1   | 1 1 1
                    1001 | 500 | 500 500 1
                    """)
    void splitsExactlyAtTheLimitAndLosesNothing(int rows, int most, String sizes) throws IOException {
        Manifest manifest = publish(rows, most);

        assertThat(manifest.files())
                .extracting(ManifestFile::rows)
                .map(Object::toString)
                .isEqualTo(List.of(sizes.split(" ")));
        List<String> union = new ArrayList<>();
        for (ManifestFile file : manifest.files()) {
            List<String> lines = Files.readAllLines(out.resolve("2026-01-31").resolve(file.file()));
            assertThat(lines.get(0)).isEqualTo("user_id");
            union.addAll(lines.subList(1, lines.size()));
        }
        List<String> whole = new ArrayList<>();
        users(rows).forEachRemaining(row -> whole.add(row.value("user_id")));
        assertThat(union).isEqualTo(whole);
        assertThat(ManifestCheck.problems(out)).isEmpty();
    }

    @Test
    void numbersItsFiles() throws IOException {
        assertThat(publish(21, 10).files())
                .extracting(ManifestFile::file)
                .containsExactly(
                        "r1/vip-id_list-0001-of-0003.csv",
                        "r1/vip-id_list-0002-of-0003.csv",
                        "r1/vip-id_list-0003-of-0003.csv");
    }

    @Test
    void aFileHoldsAtLeastOneRow() {
        assertThatThrownBy(() -> publish(1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Rows of one file at most must be 1 or more, was 0");
    }

    private Manifest publish(int rows, int most) throws IOException {
        try (var publication = new Publication(out, DAY, "r1")) {
            publication.write(VIP, ID_LIST, users(rows), most);
            publication.commit();
        }
        return Manifest.find(out.resolve("2026-01-31")).orElseThrow();
    }
}
