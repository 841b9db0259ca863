package org.headwater.jobs.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.headwater.jobs.exports.Samples.DAY;
import static org.headwater.jobs.exports.Samples.ID_LIST;
import static org.headwater.jobs.exports.Samples.REVIEW_SHEET;
import static org.headwater.jobs.exports.Samples.VIP;
import static org.headwater.jobs.exports.Samples.ids;
import static org.headwater.jobs.exports.Samples.member;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bytes of both profiles. */
class AudienceFileGoldenTest {

    private static final String HEADER = "\uFEFFuser_id,audience_title_zh,audience_title,segment_zh,value_class_zh,"
            + "last_paid_on,orders,net_revenue,reasons\r\n";
    private static final String MEMBER = "高价值客户,Best customers,重要价值客户,高,2026-01-30,12,-12.50,";

    @TempDir
    Path out;

    @Test
    void machineFileHasNoMarkAndNoGuard() throws IOException {
        assertThat(published(ID_LIST, ids(List.of("1001", "wmAbc_-9", "x.y:z"))))
                .isEqualTo("""
                user_id\r
                1001\r
                wmAbc_-9\r
                x.y:z\r
                """);
    }

    @Test
    void humanFileHasAMarkQuotesWhereNeededAndGuards() throws IOException {
        var rows = List.of(
                member("u01", "王小明"),
                member("u02", "a,b"),
                member("u03", "he said \"hi\""),
                member("u04", "two\nlines"),
                member("u05", "two\r\nlines"),
                member("u06", "😀👨‍👩‍👧"),
                member("u07", ""),
                member("u08", "=HYPERLINK(\"http://x\",\"y\")"),
                member("u09", " =1+1"),
                member("u10", "\u00A0=1+1"),
                member("u11", "\n=1"),
                member("u12", "＝1+1"),
                member("u13", "+86138"),
                member("u14", "-1"),
                member("u15", "@x"));

        assertThat(published(REVIEW_SHEET, rows.iterator()))
                .isEqualTo(HEADER
                        + "u01," + MEMBER + "王小明\r\n"
                        + "u02," + MEMBER + "\"a,b\"\r\n"
                        + "u03," + MEMBER + "\"he said \"\"hi\"\"\"\r\n"
                        + "u04," + MEMBER + "\"two\nlines\"\r\n"
                        + "u05," + MEMBER + "\"two\r\nlines\"\r\n"
                        + "u06," + MEMBER + "😀👨‍👩‍👧\r\n"
                        + "u07," + MEMBER + "\r\n"
                        + "u08," + MEMBER + "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"\r\n"
                        + "u09," + MEMBER + "' =1+1\r\n"
                        + "u10," + MEMBER + "'\u00A0=1+1\r\n"
                        + "u11," + MEMBER + "\"'\n'=1\"\r\n"
                        + "u12," + MEMBER + "'＝1+1\r\n"
                        + "u13," + MEMBER + "'+86138\r\n"
                        + "u14," + MEMBER + "'-1\r\n"
                        + "u15," + MEMBER + "'@x\r\n");
    }

    @Test
    void nullAndEmptyAreBothAnEmptyCellAndOnlyPlainNumbersPassUnguarded() throws IOException {
        Map<String, String> values = new HashMap<>();
        REVIEW_SHEET.columns().forEach(column -> values.put(column.field(), null));
        values.putAll(Map.of("user_id", "0012", "segment_zh", "", "orders", "-3", "net_revenue", "-1+1"));

        assertThat(published(REVIEW_SHEET, List.of(Row.of(values)).iterator()))
                .isEqualTo(HEADER + "'0012,,,,,,-3,'-1+1,\r\n");
    }

    @Test
    void anotherParserReadsTheSameTextBack() throws IOException {
        List<String> texts =
                List.of("", "a", "\"", "\"\"", ",", "\r\n", "a\nb", "王,\"小\"\n明", " x ", "😀", "#c", "a\\\"b");
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            rows.add(member("u" + (char) ('a' + i), texts.get(i)));
        }

        String text = published(REVIEW_SHEET, rows.iterator()).substring(1);

        try (var parser = CSVParser.parse(
                text,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            assertThat(parser.stream().map(record -> record.get("reasons")))
                    .containsExactlyElementsOf(
                            texts.stream().map(SpreadsheetGuard::guard).toList());
        }
    }

    /** The only file of the only audience, as text. */
    private String published(Export export, Iterator<Row> rows) throws IOException {
        try (var publication = new Publication(out, DAY, "r1")) {
            publication.write(VIP, export, rows, 1000);
            publication.commit();
        }
        byte[] bytes = Files.readAllBytes(out.resolve("2026-01-31/r1/vip-" + export.name() + "-0001-of-0001.csv"));
        String text = new String(bytes, UTF_8);
        assertThat(Arrays.equals(text.getBytes(UTF_8), bytes)).isTrue();
        return text;
    }
}
