package org.headwater.models.text;

import java.nio.charset.Charset;
import java.util.BitSet;

/** Chinese characters by how GB 2312 of 1980 sorts them: level 1 is the 3,755 of daily use, none of them traditional only. */
final class Hanzi {
    private static final BitSet PUNCTUATION = inRows(0xA1, 0xA3);
    private static final BitSet LEVEL_1 = inRows(0xB0, 0xD7);
    private static final BitSet LEVEL_2 = inRows(0xD8, 0xF7);

    /** In GB 2312 for surnames and names of notes, but seen in text for 后, 于 and 征. */
    private static final String TRADITIONAL_IN_USE = "後於徵";

    private Hanzi() {}

    private static BitSet inRows(int first, int last) {
        var in = new BitSet();
        for (int row = first; row <= last; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                in.set(new String(new byte[] {(byte) row, (byte) cell}, Charset.forName("GB2312")).charAt(0));
            }
        }
        in.clear(0xFFFD);
        return in;
    }

    static boolean is(char c) {
        return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == '〇';
    }

    /** Of daily use: level 1, and the punctuation of Chinese. */
    static boolean common(char c) {
        return LEVEL_1.get(c) || PUNCTUATION.get(c) || Character.isSurrogate(c);
    }

    /** Level 1: simplified, whatever else it may stand for in traditional text. */
    static boolean daily(char c) {
        return LEVEL_1.get(c);
    }

    /** Not in simplified text, with few exceptions; the dictionary knows which have a simplified form. */
    static boolean maybeTraditional(char c) {
        boolean inGb2312 = LEVEL_1.get(c) || LEVEL_2.get(c) || c == '〇';
        return (is(c) && !inGb2312) || TRADITIONAL_IN_USE.indexOf(c) >= 0;
    }
}
