package org.headwater.jobs.sources;

import java.util.List;
import java.util.Map;

/** The values of one raw row, by header name in CSV and by dotted path in JSON. */
public interface Cells {

    /** Exact text, numbers as they were written; null when absent, null or blank. */
    String text(String column);

    boolean has(String column);

    /** The first of the columns that the row has, or if it has none, the first, blank. */
    default Cell first(List<String> columns) {
        for (var column : columns) {
            if (has(column)) {
                return new Cell(column, text(column));
            }
        }
        return new Cell(columns.get(0), null);
    }

    /**
     * Elements of a JSON array, each seen as cells that fall back to this row for names that the element lacks; empty when
     * absent. One object counts as an array of one.
     */
    List<Cells> each(String path);

    /**
     * Every value below a path by its dotted name from there; a value of an array under its position from 0. Of a CSV row,
     * every cell. Blank values are left out.
     *
     * @param path of an object; "" is the row
     */
    Map<String, String> leaves(String path);

    /** Values of a JSON array of single values; one value counts as an array of one; empty when absent. */
    List<String> list(String path);
}
