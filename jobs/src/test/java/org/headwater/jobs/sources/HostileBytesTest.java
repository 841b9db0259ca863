package org.headwater.jobs.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the bytes are: either one sentence about the file, or rows in order of which each has its disposition. */
class HostileBytesTest {
    private static final String CSV = """
            order_id,user_id,status,paid_at,paid
            o1,ann,done,2026-01-31 08:00:00,12.50
            "o2","中文 ""x""
            y",new,,0
            """;
    private static final String JSON = """
            {"order_id":"o1","user_id":"ann","status":"done","paid_at":"2026-01-31 08:00:00","paid":12.5}
            {"order_id":{"x":[1,2]},"user_id":null,"status":"\\ud83d"}
            """;

    @ParameterizedTest
    @CsvSource({"csv, UTF-8, 1", "csv, GB18030, 2", "gzip, UTF-8, 4", "json, UTF-8, 5"})
    void rowsOrOneSentence(String kind, String encoding, long seed) {
        var random = new Random(seed);
        var given = (kind.equals("json") ? Given.json() : Given.csv(encoding))
                .with(Given.orders(Optional.empty(), Given.major("paid")));
        var file = (kind.equals("json") ? JSON : CSV).repeat(3).getBytes(UTF_8);
        var read = 0;
        for (var round = 0; round < 3000; round++) {
            var bytes = kind.equals("gzip") ? Reading.gzip(file) : file.clone();
            for (var n = random.nextInt(8); n > 0; n--) {
                bytes[random.nextInt(bytes.length)] = mutation(random);
            }
            read += rowsOf(given, bytes).size();
        }
        // most must be read, else the test shows little
        assertThat(read).isGreaterThan(1000);
    }

    private static List<RawRow> rowsOf(Given given, byte[] bytes) {
        try {
            var rows = Reading.rows(given, bytes);
            var mapper = new RowMapper(given.source(), "CNY");
            assertThat(rows).extracting(RawRow::line).isSorted().doesNotHaveDuplicates();
            assertThat(rows).extracting(RawRow::byteOffset).isSorted().doesNotHaveDuplicates();
            assertThat(rows).extracting(mapper::map).doesNotContainNull();
            return rows;
        } catch (SourceFileException e) {
            assertThat(e.getMessage()).doesNotContain("Exception").isNotBlank();
            return List.of();
        }
    }

    private static byte mutation(Random random) {
        var likely = "\",\n\r\\{}[]:\0\u00FF\u00EF\u0081";
        return (byte) (random.nextBoolean() ? likely.charAt(random.nextInt(likely.length())) : random.nextInt(256));
    }
}
