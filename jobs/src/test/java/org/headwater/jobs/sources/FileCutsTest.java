package org.headwater.jobs.sources;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileCutsTest {
    private static final Configuration HADOOP = new Configuration(false);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8, 20, 90})
    void theRowsOfThePartsAreThoseOfTheWholeFile_whateverIsInIt(int partBytes) throws IOException {
        var random = new Random(partBytes);
        for (var n = 0; n < 40; n++) {
            var csv = "id,name,amount\n"
                    + text(random, new String[] {"1", "a", ",", ",", "\"", "\n", "\r\n", "\r", "é", "\\", " "});
            assertPartsAreTheWhole(Given.csv(), csv.getBytes(UTF_8), partBytes);
            var json = text(random, new String[] {"{}", "{\"id\":\"1\"}", "[", "\n", "\n", "\r\n", "\r", " ", "x"});
            assertPartsAreTheWhole(Given.json(), json.getBytes(UTF_8), partBytes);
        }
    }

    @Test
    void aCellOverManyLinesIsNotCut_thoughEveryPartBeginsWithinIt() throws IOException {
        var csv = "id,name,amount\n1,\"" + "x\n".repeat(400) + "\",3\n2,b,4\n";

        assertThat(assertPartsAreTheWhole(Given.csv(), csv.getBytes(UTF_8), 50))
                .filteredOn(part -> part.from() < part.to())
                .extracting(FilePart::from, FilePart::line)
                .startsWith(tuple(0L, 1L))
                .hasSizeLessThan(5);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, 1", "GB18030, many", "UTF-8, many"})
    void charactersOfSeveralBytesAreNotCut(String encoding, String parts) throws IOException {
        var csv = "id,name,amount\n" + "1,张三丰,5\n".repeat(50);

        var found = assertPartsAreTheWhole(Given.csv(encoding), csv.getBytes(encoding), 64);

        assertThat(found.size() == 1 ? "1" : "many").isEqualTo(parts);
    }

    @Test
    void whatDependsOnTheRowBefore_orIsPacked_isOnePart() throws IOException {
        var csv = ("id,name,amount\n" + "1,a,5\n".repeat(50)).getBytes(ISO_8859_1);

        assertThat(assertPartsAreTheWhole(Given.csv(), csv, 64)).hasSizeGreaterThan(3);
        assertThat(assertPartsAreTheWhole(Given.csv(), Reading.gzip(csv), 10)).hasSize(1);
        assertThat(assertPartsAreTheWhole(Given.csv().filledDown("id", "name"), csv, 64))
                .hasSize(1);
    }

    private List<FilePart> assertPartsAreTheWhole(Given given, byte[] bytes, int partBytes) throws IOException {
        var path = Files.write(folder.resolve("file"), bytes);
        var file = new SourceFile("s", "file", path.toString(), bytes.length, 0);

        var parts = FileCuts.of(given.source(), file, partBytes, HADOOP);

        List<String> found = new ArrayList<>();
        for (var part : parts) {
            found.addAll(rows(given, part));
        }
        assertThat(found).isEqualTo(rows(given, FilePart.whole(file)));
        return parts;
    }

    /** All that a reader says of each row, or why it can't. */
    private static List<String> rows(Given given, FilePart part) throws IOException {
        List<String> rows = new ArrayList<>();
        try (var reader = RowReaders.open(given.source(), part, HADOOP)) {
            for (var row = reader.next(); row != null; row = reader.next()) {
                rows.add(row.line() + "@" + row.byteOffset() + " " + row.raw() + " " + row.reject() + row.ignored());
            }
        } catch (SourceFileException e) {
            rows.add(e.getMessage());
        }
        return rows;
    }

    private static String text(Random random, String[] pieces) {
        var text = new StringBuilder();
        for (var i = random.nextInt(150); i > 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "64, 2, 32",
        "65, 2, 16.25",
        "178, 2, 29.667",
        "1000, 2, 31.25",
        "64, 1, 32",
        "100, 1, 25",
        "64, 3, 21.333",
        "64, 5, 32",
        "64, 100, 32",
        "3200, 100, 32",
        "5000, 100, 25"
    })
    void coresFinishALargeFileTogether(long megabytes, int cores, double part) {
        assertThat(FileCuts.partBytes(megabytes << 20, cores) / (double) (1 << 20))
                .isCloseTo(part, within(0.001));
    }
}
