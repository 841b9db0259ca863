package org.headwater.models.text;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * UTF-8 that was read as GBK: {@code 浣犲ソ} is 你好.
 *
 * <p>A stretch without ASCII is read back if all its bytes are UTF-8 and what comes out has a smaller share of rare characters:
 * few good texts are UTF-8 by chance, and none gets more common by it. An odd number of bytes has left half a character at the
 * end, by then U+FFFD or a question mark: that last character is lost, the others are read back. {@code 锟斤拷} is two U+FFFD
 * wherever it stands.
 */
final class Utf8AsGbk {
    private static final Charset GBK = Charset.forName("GBK");
    private static final String TWICE_LOST = "锟斤拷";

    private Utf8AsGbk() {}

    static String mend(String damaged, Tally tally) {
        String text = damaged.replace(TWICE_LOST, "\uFFFD\uFFFD");
        tally.count(Mend.MOJIBAKE, damaged.length() - text.length());
        CharsetEncoder encoder = GBK.newEncoder();
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int end = i;
            while (end < text.length() && text.charAt(end) > 0x7F && encoder.canEncode(text.charAt(end))) {
                end++;
            }
            if (end == i) {
                out.append(text.charAt(i++));
                continue;
            }
            boolean halfLeft = end < text.length() && (text.charAt(end) == '\uFFFD' || text.charAt(end) == '?');
            String stretch = text.substring(i, end);
            String meant = CharKind.is(stretch.charAt(0), CharKind.GBK_LEAD) ? meant(stretch, halfLeft) : stretch;
            boolean cut = meant.endsWith("\uFFFD") && halfLeft;
            tally.count(Mend.MOJIBAKE, meant.equals(stretch) ? 0 : 1);
            out.append(meant);
            i = cut ? end + 1 : end;
        }
        return out.toString();
    }

    /** What was meant, or the stretch itself; with a U+FFFD at the end for a character whose last byte is missing. */
    private static String meant(String stretch, boolean halfLeft) {
        byte[] bytes = stretch.getBytes(GBK);
        var meant = new StringBuilder();
        for (int i = 0; i < bytes.length; ) {
            int length = Utf8.length(bytes[i]);
            if (halfLeft && meant.length() > 0 && length > 2 && i + length == bytes.length + 1) {
                meant.append('\uFFFD');
                break;
            }
            int point = Utf8.point(bytes, i, length);
            if (length < 3 || !Utf8.plausible(point)) {
                return stretch;
            }
            meant.appendCodePoint(point);
            i += length;
        }
        return isRarer(stretch, meant) ? meant.toString() : stretch;
    }

    private static boolean isRarer(CharSequence a, CharSequence b) {
        return rare(a) * b.length() > rare(b) * a.length();
    }

    private static long rare(CharSequence text) {
        return text.chars().filter(c -> !Hanzi.common((char) c)).count();
    }
}
