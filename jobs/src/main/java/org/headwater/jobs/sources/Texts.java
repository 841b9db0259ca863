package org.headwater.jobs.sources;

import java.text.Normalizer;
import org.headwater.jobs.config.TextColumn;

/** Tidies texts: what people cannot see must not tell two ids apart. */
final class Texts {
    /** What programs write for nothing. */
    private static final Words NOTHING = new Words("null", "(null)", "undefined", "nan", "\\n");

    private Texts() {}

    /** Whether a program wrote it because it had nothing to write. */
    static boolean isNothing(String text) {
        return NOTHING.have(text);
    }

    /** Without white space and invisible characters at either end or, for the invisible, anywhere. */
    static String name(String text) {
        return isAscii(text) ? text.strip() : trimmed(withoutFormat(text));
    }

    /** One canonical form: trimmed, without invisible characters, full width and other variants made plain (NFKC). */
    static String id(String text) {
        if (isAscii(text)) {
            return text.strip();
        }
        return trimmed(withoutFormat(Normalizer.normalize(text, Normalizer.Form.NFKC)));
    }

    /** For people to read: line ends and tabs as spaces, no other control characters, nothing else changed. */
    static String label(String text) {
        return isPlain(text) ? text.strip() : readable(text);
    }

    private static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String readable(String text) {
        var label = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\n' || c == '\t' || c == '\r' ? ' ' : c)
                .filter(c -> !Character.isISOControl(c))
                .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .forEach(label::appendCodePoint);
        return trimmed(label.toString());
    }

    /** What a spreadsheet user wrote around an id to keep it text, {@code ="123"} or {@code '123}, taken off once. */
    static String withoutGuard(String text) {
        if (text.length() > 2 && text.startsWith("=\"") && text.endsWith("\"")) {
            return text.substring(2, text.length() - 1);
        }
        return text.startsWith("'") ? text.substring(1) : text;
    }

    /** Without the prefix and the suffix that the source adds, where they are there. */
    static String without(TextColumn rule, String text) {
        var from = text.startsWith(rule.stripPrefix()) ? rule.stripPrefix().length() : 0;
        var rest = text.substring(from);
        return rest.endsWith(rule.stripSuffix())
                ? rest.substring(0, rest.length() - rule.stripSuffix().length())
                : rest;
    }

    static boolean isAscii(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static String withoutFormat(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> Character.getType(c) != Character.FORMAT).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static String trimmed(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
