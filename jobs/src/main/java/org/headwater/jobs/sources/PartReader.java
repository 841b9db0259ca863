package org.headwater.jobs.sources;

import java.io.IOException;
import java.io.InputStream;

/** A reader that may begin at any record, as no record depends on those before it but for the header. */
interface PartReader extends RowReader {

    /** Whether it may: not when lines take values from lines before them, or have characters of several bytes' width. */
    boolean isMovable();

    /**
     * Goes on elsewhere in the file.
     *
     * @param there the file's bytes from {@code offset} on
     * @param line number of the line that begins there
     */
    void moveTo(InputStream there, long offset, long line);

    /** Passes over what is left of a line, if anything is. */
    void toNextLine() throws IOException;

    /** Passes over one record, as {@link #next} would; false at the end of the file. */
    boolean skip() throws IOException;

    /** Where the next record begins. */
    long position();

    /** Number of the line that the next record begins on. */
    long line();
}
