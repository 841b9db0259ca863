package org.headwater.models.text;

/** Runs of white space, as one space, one line break or one blank line; none at the ends. */
final class WhiteSpace {
    private WhiteSpace() {}

    static boolean is(int point) {
        return point == ' '
                || point == '\t'
                || point == 0xA0
                || point == 0x1680
                || (point >= 0x2000 && point <= 0x200A)
                || point == 0x202F
                || point == 0x205F
                || point == 0x3000
                || breaksLine(point);
    }

    private static boolean breaksLine(int point) {
        return (point >= '\n' && point <= '\r') || point == 0x85 || point == 0x2028 || point == 0x2029;
    }

    static String mend(String text, Tally tally) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            if (!is(text.charAt(i))) {
                out.append(text.charAt(i++));
                continue;
            }
            int end = i + 1;
            while (end < text.length() && is(text.charAt(end))) {
                end++;
            }
            String plain = i == 0 || end == text.length() ? "" : plain(text, i, end);
            if (!text.substring(i, end).equals(plain)) {
                tally.count(Mend.WHITE_SPACE);
            }
            out.append(plain);
            i = end;
        }
        return out.toString();
    }

    private static String plain(String text, int from, int to) {
        int breaks = 0;
        for (int i = from; i < to; i++) {
            boolean secondHalf = text.charAt(i) == '\n' && i > from && text.charAt(i - 1) == '\r';
            breaks += breaksLine(text.charAt(i)) && !secondHalf ? 1 : 0;
        }
        return breaks == 0 ? " " : breaks == 1 ? "\n" : "\n\n";
    }
}
