package org.headwater.jobs.config.yaml;

/** Text of the user's as it may stand in a message: one line, short, nothing invisible. */
public final class Quoted {

    private static final int LONGEST = 80;

    private Quoted() {}

    /** {@code text} between quotes, control and invisible characters as escapes, cut after 80 characters. */
    public static String of(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().limit(LONGEST).forEach(point -> append(quoted, point));
        return quoted.append(text.codePointCount(0, text.length()) > LONGEST ? "\"…" : "\"")
                .toString();
    }

    private static void append(StringBuilder quoted, int point) {
        switch (point) {
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            default -> {
                if (isVisible(point)) {
                    quoted.appendCodePoint(point);
                } else {
                    quoted.append("\\u").append("%04x".formatted(point));
                }
            }
        }
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
