package org.headwater.jobs.sources;

import java.io.Closeable;
import java.util.List;

/** The records of one file, from first to last. */
public interface RowReader extends Closeable {

    /**
     * The next record, or null after the last.
     *
     * @throws SourceFileException when the rest of the file cannot be read, as with a truncated gzip
     * @throws java.io.UncheckedIOException when the disk or network fails
     */
    RawRow next();

    /** Records begun so far, as the reader counts them: what becomes of its rows is held against this. */
    long records();

    /** Columns of the file that no mapping reads and the source does not know, in their order; empty where rows differ. */
    default List<String> unread() {
        return List.of();
    }
}
