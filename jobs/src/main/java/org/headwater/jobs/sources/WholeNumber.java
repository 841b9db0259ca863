package org.headwater.jobs.sources;

/** Whole numbers up to 10^9 either way; {@code 6.0} is whole, as many tools write counts so. */
final class WholeNumber {
    private static final int MOST_DIGITS = 9;

    private WholeNumber() {}

    /** @throws Rejection when it is no whole number */
    static long parse(Cell cell) {
        var text = cell.text().strip();
        var from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        var point = text.indexOf('.');
        var whole = point < 0 ? text.length() : point;
        var first = from;
        while (first < whole - 1 && text.charAt(first) == '0') {
            first++;
        }
        if (!areDigits(text, from, whole)
                || whole - first > MOST_DIGITS
                || (point >= 0 && !areZeros(text, point + 1))) {
            throw cell.reject(Reason.BAD_NUMBER, "must be a whole number of at most 9 digits");
        }
        return (text.startsWith("-") ? -1 : 1) * Long.parseLong(text.substring(from, whole));
    }

    /** @throws Rejection when it is no whole number, or below 1 */
    static long parsePositive(Cell cell) {
        var number = parse(cell);
        if (number < 1) {
            throw cell.reject(Reason.BAD_NUMBER, "must be 1 or more");
        }
        return number;
    }

    /** ASCII digits alone, at least one. */
    static boolean areDigits(String text, int from, int to) {
        for (var i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < to;
    }

    private static boolean areZeros(String text, int from) {
        for (var i = from; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return from < text.length();
    }
}
