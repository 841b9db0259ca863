package org.headwater.jobs.sources;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;

/**
 * Strict decoding of single lines. Not safe for threads: one decoder serves all lines.
 *
 * <p>Lines are cut before they are decoded. That is right in every encoding that keeps ASCII bytes for ASCII alone, and
 * in those, like GB18030, whose second bytes are never below 0x30; UTF-16 and UTF-32 are cut by unit instead.
 */
final class Encoding {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Charset charset;
    private final CharsetDecoder decoder;
    private final int width;
    private final boolean littleEndian;
    private CharBuffer chars = CharBuffer.allocate(1 << 12);

    private Encoding(Charset charset) {
        this.charset = charset;
        this.decoder = strict(charset);
        var name = charset.name().toUpperCase(Locale.ROOT);
        this.width = name.startsWith("UTF-16") ? 2 : name.startsWith("UTF-32") ? 4 : 1;
        this.littleEndian = name.endsWith("LE");
    }

    /** @throws SourceFileException when it is no encoding, or one whose lines cannot be told apart */
    static Encoding of(String name) {
        if (!isSupported(name)) {
            throw new SourceFileException(
                    "csv.encoding must be a character set such as UTF-8 or GB18030, was \"" + name + '"');
        }
        var encoding = new Encoding(Charset.forName(name));
        if (encoding.width == 1 && !encoding.keepsAscii()) {
            throw new SourceFileException(
                    "csv.encoding must be an extension of ASCII, UTF-16 or UTF-32, was \"" + name + '"');
        }
        return encoding;
    }

    private static boolean isSupported(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private boolean keepsAscii() {
        var ascii = new byte[128];
        for (var i = 0; i < ascii.length; i++) {
            ascii[i] = (byte) i;
        }
        return new String(ascii, ISO_8859_1).equals(decode(ascii, 0, ascii.length));
    }

    Charset charset() {
        return charset;
    }

    /** Bytes of one unit: 1, 2 or 4. */
    int width() {
        return width;
    }

    boolean littleEndian() {
        return littleEndian;
    }

    /** The text, or null when some bytes are none. */
    String decode(byte[] bytes, int from, int length) {
        var in = ByteBuffer.wrap(bytes, from, length);
        prepare(length);
        if (decoder.decode(in, chars, true).isError() || decoder.flush(chars).isError()) {
            return null;
        }
        return chars.flip().toString();
    }

    /** The text with bytes that are none as {@code \xHH}: evidence is kept, never replaced. */
    String decodeAnyway(byte[] bytes, int from, int length) {
        var in = ByteBuffer.wrap(bytes, from, length);
        prepare(4 * length);
        var result = decoder.decode(in, chars, true);
        while (result.isError()) {
            for (var n = result.length(); n > 0; n--) {
                chars.put(String.format(Locale.ROOT, "\\x%02X", in.get()));
            }
            result = decoder.decode(in, chars, true);
        }
        return chars.flip().toString();
    }

    /** Says which byte is wrong, and which encoding would read the line. */
    String explain(byte[] bytes, int from, int length) {
        var in = ByteBuffer.wrap(bytes, from, length);
        prepare(length);
        decoder.decode(in, chars, true);
        var other = charset.equals(UTF_8) ? GB18030 : UTF_8;
        return String.format(
                        Locale.ROOT,
                        "must be %s, byte %d of the line is 0x%02X",
                        charset.name(),
                        in.position() - from + 1,
                        bytes[in.position()])
                + (reads(other, bytes, from, length) ? "; it can be read as " + other.name() : "");
    }

    private static boolean reads(Charset charset, byte[] bytes, int from, int length) {
        try {
            strict(charset).decode(ByteBuffer.wrap(bytes, from, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private void prepare(int length) {
        if (chars.capacity() < length + 1) {
            chars = CharBuffer.allocate(2 * length + 1);
        }
        chars.clear();
        decoder.reset();
    }
}
