package org.headwater.jobs.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileBytesTest {
    private static final byte[] FILE = "a,b\n1,2\n3,4\n".getBytes(UTF_8);

    @Test
    void gzipIsToldByItsBytes() {
        assertThat(Reading.of(Given.csv(), Reading.gzip(FILE), "a", "b")).containsExactly("2: 1|2", "3: 3|4");
    }

    @Test
    void gzipFilesThatWerePutTogetherAreReadToTheEnd() {
        var file = Reading.join(Reading.gzip(FILE), Reading.gzip(FILE));

        assertThat(Reading.of(Given.csv(), file, "a", "b"))
                .containsExactly("2: 1|2", "3: 3|4", "4: ignored repeated_header", "5: 1|2", "6: 3|4");
    }

    @Test
    void everyTruncationOfAGzipIsAnError() {
        var file = Reading.join(Reading.gzip(FILE), Reading.gzip(FILE));
        var whole = Reading.gzip(FILE).length;

        for (var length = 2; length < file.length; length++) {
            if (length != whole) {
                var part = Arrays.copyOf(file, length);
                assertThatThrownBy(() -> Reading.of(Given.csv(), part))
                        .as("%d bytes", length)
                        .isInstanceOf(SourceFileException.class)
                        .message()
                        .isIn(
                                "the gzip data stops in the middle: copy the file again",
                                "the gzip data is followed by something else: copy the file again");
            }
        }
    }

    @Test
    void damagedGzipIsAnError() {
        var file = Reading.gzip(FILE);
        file[file.length - 6] ^= 1;

        assertThatThrownBy(() -> Reading.of(Given.csv(), file))
                .isInstanceOf(SourceFileException.class)
                .hasMessage("the gzip data is damaged: copy the file again");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    504B030414000600 | must be text, is a zip archive or an Excel workbook (.xlsx): save it as CSV
                    D0CF11E0A1B11AE1 | must be text, is an old Excel workbook (.xls): save it as CSV
                    5041523115041500 | must be text, is a Parquet file: set format: parquet
                    28B52FFD00000000 | must be text or gzip, is compressed with zstd: unpack it
                    FFFE61002C006200 | csv.encoding must be UTF-16LE, as the file begins with its mark, was "UTF-8"
                    FEFF0061002C0062 | csv.encoding must be UTF-16BE, as the file begins with its mark, was "UTF-8"
                    """)
    void whatIsNoTextOfOursIsNamed(String hex, String message) {
        var file = HexFormat.of().parseHex(hex);

        assertThatThrownBy(() -> Reading.of(Given.csv(), file))
                .isInstanceOf(SourceFileException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> Reading.of(Given.csv(), Reading.gzip(file))).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,UTF-8",
        "UTF-16LE,UTF-16LE",
        "UTF-16BE,UTF-16",
        "UTF-16LE,utf-16",
        "UTF-32LE,UTF-32",
        "GB18030,GB18030"
    })
    void aByteOrderMarkIsNoPartOfTheFirstName(String written, String declared) {
        var file = "\uFEFFa,b\r\n1,\u4E59\u4E0A\u0A0D\n".getBytes(Charset.forName(written));

        assertThat(Reading.of(Given.csv(declared), file, "a", "b")).containsExactly("2: 1|\u4E59\u4E0A\u0A0D");
    }

    @Test
    void theStreamIsClosedWhenOpeningFails() {
        var closed = new AtomicBoolean();
        var in = new ByteArrayInputStream("%PDF-1.7\n".getBytes(UTF_8)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };

        assertThatThrownBy(() -> RowReaders.open(Given.csv().source(), in)).isInstanceOf(SourceFileException.class);
        assertThat(closed).isTrue();
    }

    @Test
    void anUnknownEncodingIsNamed() {
        assertThatThrownBy(() -> Reading.of(Given.csv("UTF-9"), FILE))
                .hasMessage("csv.encoding must be a character set such as UTF-8 or GB18030, was \"UTF-9\"");
        assertThatThrownBy(() -> Reading.of(Given.csv("ISO-2022-JP"), FILE))
                .hasMessage("csv.encoding must be an extension of ASCII, UTF-16 or UTF-32, was \"ISO-2022-JP\"");
    }
}
