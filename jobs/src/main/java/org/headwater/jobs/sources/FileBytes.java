package org.headwater.jobs.sources;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at how a file begins: what it is stands in its bytes, whatever its name says. */
final class FileBytes {
    private static final int LOOKED_AT = ForeignFormat.LONGEST;

    private FileBytes() {}

    /** The plain bytes of a text file, uncompressed when they were in gzip. */
    static InputStream text(InputStream in) throws IOException {
        var raw = new PushbackInputStream(in, LOOKED_AT);
        var head = head(raw);
        refuse(head);
        return isGzip(head) ? new GzipMembers(raw) : raw;
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
        var declared = Encoding.of(encoding);
        unmarkedUtf16(head).filter(name -> declared.width() == 1).ifPresent(name -> {
            throw new SourceFileException(
                    "csv.encoding must be " + name + ", as every second byte is zero, was \"" + encoding + '"');
        });
        return new Marked(raw, declared, 0);
    }

    /** Takes a byte order mark off text that has to be UTF-8. */
    static Marked utf8(InputStream in) throws IOException {
        var raw = new PushbackInputStream(in, LOOKED_AT);
        var head = head(raw);
        var utf16 = unmarkedUtf16(head)
                .or(() -> Stream.of(ByteOrderMark.values())
                        .filter(mark -> mark != ByteOrderMark.UTF_8 && mark.begins(head))
                        .map(ByteOrderMark::encoding)
                        .findFirst());
        if (utf16.isPresent()) {
            throw new SourceFileException(
                    "must be UTF-8, as JSON Lines are, begins as " + utf16.get() + " does: convert it");
        }
        return marked(raw, "UTF-8");
    }

    /** @param skipped bytes of the mark */
    record Marked(InputStream in, Encoding encoding, int skipped) {}

    private static byte[] head(PushbackInputStream in) throws IOException {
        var head = in.readNBytes(LOOKED_AT);
        in.unread(head);
        return head;
    }

    private static void refuse(byte[] head) {
        ForeignFormat.problem(head).ifPresent(problem -> {
            throw new SourceFileException(problem);
        });
    }

    /** Text in UTF-16 without its mark: every second byte is zero. Read byte by byte, none of its columns would be found. */
    private static Optional<String> unmarkedUtf16(byte[] head) {
        for (var first = 0; first < 2 && head.length >= 4; first++) {
            if (head[first] == 0 && head[first + 2] == 0 && head[1 - first] != 0 && head[3 - first] != 0) {
                return Optional.of(first == 0 ? "UTF-16BE" : "UTF-16LE");
            }
        }
        return Optional.empty();
    }

    static boolean isGzip(byte[] head) {
        return starts(head, "\u001F\u008B");
    }

    /** @param magic one character a byte, 0 to 255 */
    static boolean starts(byte[] head, String magic) {
        return new String(head, ISO_8859_1).startsWith(magic);
    }
}
