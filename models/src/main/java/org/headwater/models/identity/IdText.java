package org.headwater.models.identity;

import java.text.Normalizer;

/** One text for all the ways in which the same id may come: full-width, composed or not, with what can't be seen. */
final class IdText {

    private IdText() {}

    /** NFKC, without invisible characters anywhere and spaces around. */
    static String clean(String text) {
        if (isPlain(text)) {
            return text;
        }
        return Normalizer.normalize(withoutInvisible(text), Normalizer.Form.NFKC)
                .strip();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Byte order marks, zero-width and direction marks, soft hyphens: all that Unicode calls format. */
    private static String withoutInvisible(String text) {
        return text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether some of it was lost or was never text. */
    static boolean isUnreadable(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.isISOControl(c)
                        || c == '\uFFFD'
                        || Character.getType(c) == Character.SURROGATE
                        || Character.getType(c) == Character.LINE_SEPARATOR
                        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR);
    }

    static boolean isZeros(String text) {
        return text.indexOf('0') >= 0 && text.chars().allMatch(c -> c == '0' || c == '-' || c == ':' || c == '.');
    }

    /** Such as a dash in a cell that has no value. */
    static boolean isPunctuation(String text) {
        return text.chars().allMatch(c -> c <= '~' && !Character.isLetterOrDigit(c));
    }
}
