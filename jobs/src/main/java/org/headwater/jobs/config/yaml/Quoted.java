package org.headwater.jobs.config.yaml;

/** Text of the user's as it may stand in a message: one line, short, nothing invisible. */
public final class Quoted {

    private static final int LONGEST = 80;

    private Quoted() {}

    /** {@code text} between quotes, control and invisible characters as escapes, cut after 80 characters. */
    public static String of(String text) {
        boolean isShort = text.codePointCount(0, text.length()) <= LONGEST;
        String start = isShort ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST));
        return "\"" + visible(start) + (isShort ? "\"" : "\"…");
    }

    /** {@code text} with control and invisible characters as escapes. */
    static String visible(String text) {
        var visible = new StringBuilder();
        text.codePoints().forEach(point -> append(visible, point));
        return visible.toString();
    }

    private static void append(StringBuilder visible, int point) {
        switch (point) {
            case '\n' -> visible.append("\\n");
            case '\r' -> visible.append("\\r");
            case '\t' -> visible.append("\\t");
            default -> {
                if (isVisible(point)) {
                    visible.appendCodePoint(point);
                } else {
                    visible.append("\\u").append("%04x".formatted(point));
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
