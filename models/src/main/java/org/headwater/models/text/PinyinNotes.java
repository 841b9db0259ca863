package org.headwater.models.text;

/** Notes in brackets that read out the characters before them: 银行(yínháng), 银(yin2)行(hang2). */
final class PinyinNotes {
    private static final int LONGEST = 100;

    private PinyinNotes() {}

    /** The brackets that may close what this one opens; null if it opens nothing. */
    static String closing(char opening) {
        return switch (opening) {
            case '(', '（' -> ")）";
            case '[', '［' -> "]］";
            case '【' -> "】";
            case '〔' -> "〕";
            default -> null;
        };
    }

    static String mend(String text, Tally tally) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int close = readOut(out) < 0 ? -1 : close(text, i);
            if (close >= 0 && Spelling.of(text.substring(i + 1, close)).reads(out, readOut(out))) {
                out.setLength(readOut(out));
                tally.count(Mend.PINYIN_NOTE);
                i = close + 1;
            } else {
                out.append(text.charAt(i++));
            }
        }
        return out.toString();
    }

    /** Behind the last character that a note here would read out: the end, or before one space; -1 if there is none. */
    private static int readOut(StringBuilder before) {
        int end = before.length();
        if (end > 0 && before.charAt(end - 1) == ' ') {
            end--;
        }
        return end > 0 && Hanzi.is(before.charAt(end - 1)) ? end : -1;
    }

    private static int close(String text, int open) {
        String closing = closing(text.charAt(open));
        int limit = closing == null ? open : Math.min(text.length(), open + LONGEST);
        for (int i = open + 1; i < limit; i++) {
            if (closing.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
