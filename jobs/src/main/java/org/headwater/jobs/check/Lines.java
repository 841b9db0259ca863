package org.headwater.jobs.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.headwater.jobs.sources.RawRow;

/** Accounts for the lines of a file, counted in another way than the readers do. */
final class Lines {

    private static final Pattern END = Pattern.compile("\r\n|\r|\n");

    private Lines() {}

    /**
     * What is wrong when not every line belongs to exactly one row.
     *
     * @param rows in the order of the file
     * @param header bytes of the header, one line
     */
    static List<String> unaccounted(byte[] file, List<RawRow> rows, int header) {
        List<String> problems = new ArrayList<>();
        long next = header == 0 ? 1 : 2;
        for (RawRow row : rows) {
            if (row.line() != next) {
                problems.add("line " + next + " should begin a row, the next row begins on line " + row.line());
            }
            next = row.line() + 1 + END.matcher(row.raw()).results().count();
        }
        String text = new String(file, ISO_8859_1);
        long ends = END.matcher(text).results().count();
        long lines = text.isEmpty() || text.endsWith("\n") || text.endsWith("\r") ? ends : ends + 1;
        if (next != lines + 1) {
            problems.add("the file has " + lines + " lines, its rows " + (next - 1));
        }
        return problems;
    }
}
