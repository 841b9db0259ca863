package org.headwater.models.text;

import java.nio.charset.Charset;

/** Which steps a character may need: one look in a table, so that clean text costs next to nothing. */
final class CharKind {
    static final int SPACE = 1;
    static final int INVISIBLE = 1 << 1;
    static final int FULL_WIDTH = 1 << 2;
    static final int UNSIMPLIFIED = 1 << 3;
    static final int BRACKET = 1 << 4;
    static final int MARKUP = 1 << 5;
    static final int LATIN_LEAD = 1 << 6;
    static final int GBK_LEAD = 1 << 7;
    static final int SURROGATE = 1 << 8;

    private static final short[] KINDS = kinds();

    private CharKind() {}

    static boolean is(char c, int kind) {
        return (KINDS[c] & kind) != 0;
    }

    /** The kinds of all its characters together. */
    static int in(String text) {
        int kinds = 0;
        for (int i = 0; i < text.length(); i++) {
            kinds |= KINDS[text.charAt(i)];
        }
        return kinds;
    }

    private static short[] kinds() {
        var kinds = new short[Character.MAX_VALUE + 1];
        for (int i = 0; i < kinds.length; i++) {
            char c = (char) i;
            int kind = 0;
            kind |= WhiteSpace.is(c) ? SPACE : 0;
            kind |= Invisibles.candidate(c) ? INVISIBLE : 0;
            kind |= FullWidth.plain(c) != c ? FULL_WIDTH : 0;
            kind |= Hanzi.maybeTraditional(c) ? UNSIMPLIFIED : 0;
            kind |= PinyinNotes.closing(c) != null ? BRACKET : 0;
            kind |= c == '&' || c == '<' ? MARKUP : 0;
            kind |= c >= 0xC2 && c <= 0xF4 ? LATIN_LEAD : 0;
            kind |= Character.isSurrogate(c) ? SURROGATE : 0;
            kinds[i] = (short) kind;
        }
        markGbkLeads(kinds);
        return kinds;
    }

    /** Characters whose two bytes in GBK begin a sequence of three or four bytes in UTF-8: 浣 is E4 BD, as 你 begins. */
    private static void markGbkLeads(short[] kinds) {
        Charset gbk = Charset.forName("GBK");
        for (int lead = 0xE2; lead <= 0xF0; lead++) {
            for (int trail = 0x80; trail <= 0xBF; trail++) {
                String c = new String(new byte[] {(byte) lead, (byte) trail}, gbk);
                if (c.length() == 1 && c.charAt(0) != '\uFFFD') {
                    kinds[c.charAt(0)] |= GBK_LEAD;
                }
            }
        }
    }
}
