package org.headwater.models.text;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/**
 * UTF-8 that was read as Windows-1252 or Latin-1: {@code ä½ å¥½} is 你好.
 *
 * <p>A stretch of whole sequences is read back if one of them is beyond doubt. French ends words with é, dots and a quotation
 * mark, which also are three bytes of UTF-8, so a sequence that goes on with such signs alone is in doubt; so is one with a
 * space, which stands for the no-break space (byte A0) that it often was before an editor had it.
 */
final class Utf8AsLatin {
    private static final String TYPOGRAPHIC = "‘’“”‚„…–—‹›•™";
    private static final Map<Character, Byte> WINDOWS_1252 = windows1252();

    private final String text;
    private final StringBuilder meant = new StringBuilder();
    private int end;
    private boolean beyondDoubt;

    private Utf8AsLatin(String text, int start) {
        this.text = text;
        end = start;
        int length = sequence();
        while (length > 0) {
            end += length;
            length = sequence();
        }
    }

    static String mend(String text, Tally tally) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            var stretch = CharKind.is(text.charAt(i), CharKind.LATIN_LEAD) ? new Utf8AsLatin(text, i) : null;
            if (stretch != null && stretch.beyondDoubt) {
                out.append(stretch.meant);
                tally.count(Mend.MOJIBAKE);
                i = stretch.end;
            } else {
                int next = stretch == null ? i + 1 : Math.max(i + 1, stretch.end);
                out.append(text, i, next);
                i = next;
            }
        }
        return out.toString();
    }

    /** The length of the sequence that starts at {@code end}, 0 if there is none; what it means is kept. */
    private int sequence() {
        int length = lead();
        if (length == 0 || end + length > text.length()) {
            return 0;
        }
        var bytes = new byte[length];
        bytes[0] = (byte) text.charAt(end);
        boolean spaced = false;
        boolean typographic = true;
        for (int i = 1; i < length; i++) {
            char c = text.charAt(end + i);
            spaced |= c == ' ';
            typographic &= c == ' ' || TYPOGRAPHIC.indexOf(c) >= 0;
            bytes[i] = byteOf(c);
        }
        int point = Utf8.point(bytes, 0, length);
        boolean plausible = length == 2 ? point >= 0xA0 && point <= 0xFF && !spaced : Utf8.plausible(point);
        if (!plausible || (spaced && typographic)) {
            return 0;
        }
        beyondDoubt |= !spaced && !typographic;
        meant.appendCodePoint(point);
        return length;
    }

    private int lead() {
        boolean mayLead = end < text.length() && CharKind.is(text.charAt(end), CharKind.LATIN_LEAD);
        return mayLead ? Utf8.length((byte) text.charAt(end)) : 0;
    }

    /** The byte that was read as this character; 0, which continues nothing, if there is none. */
    private static byte byteOf(char c) {
        boolean latin1 = c >= 0x80 && c <= 0xFF;
        return c == ' ' ? (byte) 0xA0 : latin1 ? (byte) c : WINDOWS_1252.getOrDefault(c, (byte) 0);
    }

    private static Map<Character, Byte> windows1252() {
        var bytes = new HashMap<Character, Byte>();
        for (int b = 0x80; b <= 0x9F; b++) {
            char c = new String(new byte[] {(byte) b}, Charset.forName("windows-1252")).charAt(0);
            bytes.put(c, (byte) b);
        }
        bytes.remove('\uFFFD');
        return bytes;
    }
}
