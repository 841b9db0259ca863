package org.headwater.jobs.exports;

import java.util.regex.Pattern;

/**
 * Makes text harmless to open in a spreadsheet: {@code '} goes before whatever would run as a formula.
 *
 * <p>A cell begins at the text's start, and may also begin after a line break, TAB or semicolon inside, as some programs
 * split there. It is dangerous when its first visible character is one of {@code = + - @} in any width; blanks, controls
 * and zero-width characters before that do not make it safe, nor do quotes around the cell. Text that itself begins with
 * TAB or a line break is guarded whatever follows.
 *
 * <p>A number that a spreadsheet would rewrite (leading zero, or more digits than the 15 that it keeps) is guarded too.
 */
final class SpreadsheetGuard {

    private static final char GUARD = '\'';
    /** ASCII, full-width and small forms. */
    private static final String FORMULA = "=+-@＝＋－＠﹦﹢﹣﹫";

    private static final String CELL_STARTS = "\n\r\t;\u000B\f\u0085\u2028\u2029";
    private static final Pattern REWRITTEN = Pattern.compile("0[0-9]+|[0-9]{16,}");

    private SpreadsheetGuard() {}

    /** The text with guards; guarding twice changes nothing more. */
    static String guard(String text) {
        var guarded = new StringBuilder(text.length() + 1);
        int first = firstVisible(text, 0);
        if (isOneOf(FORMULA + CELL_STARTS, text, first)
                || REWRITTEN.matcher(text).matches()) {
            guarded.append(GUARD);
        }
        for (int i = 0; i < text.length(); i++) {
            guarded.append(text.charAt(i));
            if (isOneOf(CELL_STARTS, text, i) && isOneOf(FORMULA, text, firstVisible(text, i + 1))) {
                guarded.append(GUARD);
            }
        }
        return guarded.toString();
    }

    /** Where the first character stands that is seen or begins a cell; the text's length when there is none. */
    private static int firstVisible(String text, int from) {
        int i = from;
        while (i < text.length() && !isOneOf(CELL_STARTS, text, i) && isUnseen(text.codePointAt(i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i;
    }

    private static boolean isUnseen(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    private static boolean isOneOf(String set, String text, int at) {
        return at < text.length() && set.indexOf(text.charAt(at)) >= 0;
    }
}
