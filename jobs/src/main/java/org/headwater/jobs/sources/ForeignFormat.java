package org.headwater.jobs.sources;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Files that are handed in as text and are none, told by how their bytes begin. */
enum ForeignFormat {
    ZIP("must be text, is a zip archive or an Excel workbook (.xlsx): save it as CSV", "PK\3\4", "PK\5\6"),
    XLS("must be text, is an old Excel workbook (.xls): save it as CSV", "\u00D0\u00CF\u0011\u00E0"),
    PARQUET("must be text, is a Parquet file: set format: parquet", "PAR1\u0015"),
    ZSTD("must be text or gzip, is compressed with zstd: unpack it", "(\u00B5/\u00FD"),
    BZIP2("must be text or gzip, is compressed with bzip2: unpack it", "BZh91AY", "BZh11AY", "BZh61AY"),
    XZ("must be text or gzip, is compressed with xz: unpack it", "\u00FD7zXZ\0"),
    SEVEN_ZIP("must be text or gzip, is a 7z archive: unpack it", "7z\u00BC\u00AF'\u001C"),
    RAR("must be text or gzip, is a rar archive: unpack it", "Rar!\u001A\u0007"),
    PDF("must be text, is a PDF: export the table as CSV", "%PDF-"),
    HTML(
            "must be CSV or JSON Lines, is a web page (HTML), which some systems call .xls: save it as CSV",
            "<html",
            "<!doctype",
            "<table",
            "<meta"),
    XML("must be CSV or JSON Lines, is XML: export it as CSV", "<?xml");

    /** Bytes that the longest beginning takes. */
    static final int LONGEST = 12;

    private final String sentence;
    private final String[] beginnings;

    /** @param beginnings one character a byte, 0 to 255; letters in small */
    ForeignFormat(String sentence, String... beginnings) {
        this.sentence = sentence;
        this.beginnings = beginnings.clone();
    }

    /** What is wrong with the file that begins so, one sentence; empty when it may be text. */
    static Optional<String> problem(byte[] head) {
        var exact = new String(head, ISO_8859_1);
        var folded = exact.replaceFirst("^\u00EF\u00BB\u00BF", "").toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(format -> Stream.of(format.beginnings)
                        .anyMatch(begin -> exact.startsWith(begin) || folded.startsWith(begin)))
                .findFirst()
                .map(format -> format.sentence);
    }
}
