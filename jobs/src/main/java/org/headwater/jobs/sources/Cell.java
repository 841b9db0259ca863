package org.headwater.jobs.sources;

import java.util.List;
import java.util.Locale;

/**
 * A value with the name of its column.
 *
 * @param text as written, null when blank or absent
 */
record Cell(String column, String text) {
    private static final int SHOWN = 80;

    /** The first of the columns that the row has. */
    static Cell of(Cells cells, List<String> columns) {
        return cells.first(columns);
    }

    boolean isBlank() {
        return text == null;
    }

    Cell orReject() {
        if (isBlank()) {
            throw new Rejection(Reason.MISSING_VALUE, column, "must not be blank");
        }
        return this;
    }

    /** @param rule how the sentence begins: what would be right */
    Rejection reject(Reason reason, String rule) {
        return new Rejection(reason, column, rule + ", was " + quoted());
    }

    private String quoted() {
        var shown = new StringBuilder().append('"');
        var end = Math.min(text.length(), SHOWN);
        for (var i = 0; i < end; i += Character.charCount(text.codePointAt(i))) {
            var c = text.codePointAt(i);
            if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
                shown.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                shown.appendCodePoint(c);
            }
        }
        return shown.append(text.length() > SHOWN ? "…\"" : "\"").toString();
    }
}
