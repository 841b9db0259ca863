package org.headwater.models.text;

/** Control and zero-width characters; joiners stay where they join. */
final class Invisibles {
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int BLACK_FLAG = 0x1F3F4;

    private Invisibles() {}

    static boolean candidate(char c) {
        return control(c) || zeroWidth(c);
    }

    private static boolean control(int point) {
        return (point < ' ' || (point >= 0x7F && point <= 0x9F)) && !WhiteSpace.is(point);
    }

    private static boolean zeroWidth(int point) {
        return point == 0xAD
                || point == 0x034F
                || point == 0x061C
                || point == 0x180E
                || (point >= 0x200B && point <= 0x200F)
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2060 && point <= 0x206F)
                || point == 0xFEFF
                || (point >= 0xFFF9 && point <= 0xFFFB)
                || tag(point)
                || (point >= 0xE0100 && point <= 0xE01EF);
    }

    /** Letters that spell a flag: 🏴 and six of them are Scotland. */
    private static boolean tag(int point) {
        return point >= 0xE0000 && point <= 0xE007F;
    }

    static String mend(String text, Tally tally) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (control(point)) {
                tally.count(Mend.CONTROL);
            } else if (zeroWidth(point) && !joins(out, point, i < text.length() ? text.codePointAt(i) : -1)) {
                tally.count(Mend.ZERO_WIDTH);
            } else {
                out.appendCodePoint(point);
            }
        }
        return out.toString();
    }

    private static boolean joins(StringBuilder before, int point, int after) {
        if (before.isEmpty()) {
            return false;
        }
        int last = before.codePointBefore(before.length());
        if (tag(point)) {
            return last == BLACK_FLAG || tag(last);
        }
        boolean emoji = point == JOINER && (pictograph(last) || last == 0xFE0F) && pictograph(after);
        return emoji || ((point == JOINER || point == NON_JOINER) && joining(last) && joining(after));
    }

    private static boolean pictograph(int point) {
        return (point >= 0x1F000 && point <= 0x1FAFF) || (point >= 0x2190 && point <= 0x2BFF);
    }

    /** Arabic to Tibetan: scripts in which a joiner changes how a word looks and reads. */
    private static boolean joining(int point) {
        return point >= 0x0600 && point <= 0x0FFF;
    }
}
