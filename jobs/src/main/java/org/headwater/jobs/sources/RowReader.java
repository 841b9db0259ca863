package org.headwater.jobs.sources;

import java.io.Closeable;

/** The records of one file, from first to last. */
public interface RowReader extends Closeable {

    /**
     * The next record, or null after the last.
     *
     * @throws SourceFileException when the rest of the file cannot be read, as with a truncated gzip
     * @throws java.io.UncheckedIOException when the disk or network fails
     */
    RawRow next();
}
