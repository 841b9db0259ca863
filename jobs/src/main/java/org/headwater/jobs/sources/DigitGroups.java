package org.headwater.jobs.sources;

import org.headwater.jobs.config.NumberFormat;

/** Numbers with their digits in groups, to plain ones. */
final class DigitGroups {

    private static final int GROUP = 3;

    private DigitGroups() {}

    /**
     * The number without separators and with a point before its fraction; "" when it is not written so. A separator
     * anywhere but between groups of three digits is not: what was meant by 1,29 nobody knows.
     */
    static String plain(String text, NumberFormat format) {
        int point = text.indexOf(format.point());
        String whole = point < 0 ? text : text.substring(0, point);
        var digits = new StringBuilder(text.length());
        int lastSeparator = -1;
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (format.separators().indexOf(c) < 0) {
                digits.append(c);
                continue;
            }
            boolean isFirst = lastSeparator < 0;
            int before = isFirst ? i - signs(whole) : i - lastSeparator - 1;
            if (before < 1 || before > GROUP || (!isFirst && before != GROUP)) {
                return "";
            }
            lastSeparator = i;
        }
        if (lastSeparator >= 0 && whole.length() - lastSeparator - 1 != GROUP) {
            return "";
        }
        return point < 0
                ? digits.toString()
                : digits.append('.').append(text, point + 1, text.length()).toString();
    }

    private static int signs(String text) {
        return text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    }
}
