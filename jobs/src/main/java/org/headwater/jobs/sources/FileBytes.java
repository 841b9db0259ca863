package org.headwater.jobs.sources;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Looks at how a file begins: what it is stands in its bytes, whatever its name says. */
final class FileBytes {
    private static final int LOOKED_AT = 8;

    private FileBytes() {}

    /** The plain bytes of a text file, uncompressed when they were in gzip. */
    static InputStream text(InputStream in) throws IOException {
        var raw = new PushbackInputStream(in, LOOKED_AT);
        var head = head(raw);
        refuse(head);
        return starts(head, "\u001F\u008B") ? new GzipMembers(raw) : raw;
    }

    /** Takes a byte order mark off. */
    static Marked marked(InputStream in, String encoding) throws IOException {
        var raw = new PushbackInputStream(in, LOOKED_AT);
        var head = head(raw);
        refuse(head);
        for (var mark : ByteOrderMark.values()) {
            if (mark.begins(head)) {
                if (raw.skip(mark.length()) != mark.length()) {
                    throw new IllegalStateException("bytes pushed back must be there");
                }
                return new Marked(raw, Encoding.of(mark.checked(encoding)), mark.length());
            }
        }
        return new Marked(raw, Encoding.of(encoding), 0);
    }

    /** @param skipped bytes of the mark */
    record Marked(InputStream in, Encoding encoding, int skipped) {}

    private static byte[] head(PushbackInputStream in) throws IOException {
        var head = in.readNBytes(LOOKED_AT);
        in.unread(head);
        return head;
    }

    private static void refuse(byte[] head) {
        if (starts(head, "PK\3\4") || starts(head, "PK\5\6")) {
            throw new SourceFileException(
                    "must be text, is a zip archive or an Excel workbook (.xlsx): save it as CSV");
        }
        if (starts(head, "\u00D0\u00CF\u0011\u00E0")) {
            throw new SourceFileException("must be text, is an old Excel workbook (.xls): save it as CSV");
        }
        if (starts(head, "PAR1\u0015")) {
            throw new SourceFileException("must be text, is a Parquet file: set format: parquet");
        }
        if (starts(head, "(\u00B5/\u00FD")) {
            throw new SourceFileException("must be text or gzip, is compressed with zstd: unpack it");
        }
    }

    /** @param magic one character a byte, 0 to 255 */
    static boolean starts(byte[] head, String magic) {
        return new String(head, ISO_8859_1).startsWith(magic);
    }
}
