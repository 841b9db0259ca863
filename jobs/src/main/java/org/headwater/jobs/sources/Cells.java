package org.headwater.jobs.sources;

import java.util.List;

/** The values of one raw row, by header name in CSV and by dotted path in JSON. */
public interface Cells {

    /** Exact text, numbers as they were written; null when absent, null or blank. */
    String text(String column);

    boolean has(String column);

    /**
     * Elements of a JSON array, each seen as cells that fall back to this row for names that the element lacks; empty when
     * absent. One object counts as an array of one.
     */
    List<Cells> each(String path);
}
