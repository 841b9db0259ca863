package org.headwater.jobs.exports;

import java.util.regex.Pattern;

/**
 * One column of an export.
 *
 * @param header as the file's first line says it
 * @param field what the job supplies for it
 * @param allowed whole cells that are safe as they stand. In the machine profile a row with any other cell is refused;
 *     in the human profile any other cell is guarded
 */
public record ExportColumn(String header, String field, Pattern allowed) {

    /** ASCII letters, digits and {@code _ . : -}, the first a letter or digit: never a formula, a path or a name. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]{0,127}");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** No cell at all: free text is never safe as it stands. */
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    static ExportColumn id(String field) {
        return new ExportColumn(field, field, ID);
    }

    /** A plain decimal number, such as -12.50: no guard, so that a spreadsheet can add it up. */
    static ExportColumn number(String field) {
        return new ExportColumn(field, field, NUMBER);
    }

    /** A day as yyyy-MM-dd. */
    static ExportColumn date(String field) {
        return new ExportColumn(field, field, DATE);
    }

    /** Anything that a person wrote; has no place in a machine file. */
    static ExportColumn text(String field) {
        return new ExportColumn(field, field, NOTHING);
    }

    boolean allows(String cell) {
        return allowed.matcher(cell).matches();
    }
}
