package org.headwater.jobs.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What another program writes comes back as it was, down to where each record begins. */
class CsvRoundTripTest {
    private static final String[] HEADER = {"id", "b", "c"};

    private static final String[] NASTY = {
        "",
        "x",
        "\"",
        "\"\"",
        ",",
        ";",
        "\n",
        "\r",
        "\r\n",
        "\\",
        "\\\"",
        " ",
        "\t",
        "'",
        "=",
        "a\nb",
        "訴",
        "誠",
        "中文",
        "𠀀",
        "é",
        "\u00A0",
        "0",
        "#",
        "-",
        "\u0001",
        "x".repeat(300)
    };

    @ParameterizedTest
    @CsvSource({
        "UTF-8, MINIMAL, 1",
        "UTF-8, ALL, 2",
        "UTF-8, ALL_NON_NULL, 3",
        "GB18030, MINIMAL, 4",
        "GB18030, ALL, 5",
        "UTF-16LE, MINIMAL, 6",
        "UTF-16BE, ALL, 7",
        "UTF-32LE, MINIMAL, 8"
    })
    void randomTablesComeBack(String encoding, QuoteMode mode, long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++) {
            var table = table(random);
            var end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));

            comesBack(Charset.forName(encoding), mode, end, table);
        }
    }

    private static void comesBack(Charset charset, QuoteMode mode, String end, List<List<String>> table) {
        var text = new StringWriter();
        var format = CSVFormat.RFC4180
                .builder()
                .setQuoteMode(mode)
                .setRecordSeparator(end)
                .get();
        List<Long> offsets = new ArrayList<>();
        try (var printer = new CSVPrinter(text, format)) {
            printer.printRecord((Object[]) HEADER);
            for (var row : table) {
                offsets.add((long) text.toString().getBytes(charset).length);
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        var rows = Reading.rows(Given.csv(charset.name()), text.toString().getBytes(charset));

        assertThat(rows)
                .extracting(CsvRoundTripTest::cells)
                .as("%s by %s:%n%s", charset, mode, text)
                .isEqualTo(shown(table));
        assertThat(rows).extracting(RawRow::byteOffset).isEqualTo(offsets);
    }

    private static List<List<String>> table(Random random) {
        List<List<String>> table = new ArrayList<>();
        for (var i = random.nextInt(20); i > 0; i--) {
            table.add(List.of("r" + i, cell(random), cell(random)));
        }
        return table;
    }

    private static String cell(Random random) {
        var cell = new StringBuilder();
        for (var parts = random.nextInt(4); parts > 0; parts--) {
            cell.append(NASTY[random.nextInt(NASTY.length)]);
        }
        return cell.toString();
    }

    private static List<String> cells(RawRow row) {
        return List.of(HEADER).stream()
                .map(name -> String.valueOf(row.cells().text(name)))
                .toList();
    }

    private static List<List<String>> shown(List<List<String>> table) {
        return table.stream()
                .map(row ->
                        row.stream().map(cell -> cell.isBlank() ? "null" : cell).toList())
                .toList();
    }
}
