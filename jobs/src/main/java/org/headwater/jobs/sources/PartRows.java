package org.headwater.jobs.sources;

import java.io.IOException;

/** The records that a reader finds before a byte. */
final class PartRows implements RowReader {
    private final PartReader reader;
    private final long to;

    /** @param to where a record begins that is no longer wanted */
    PartRows(PartReader reader, long to) {
        this.reader = reader;
        this.to = to;
    }

    @Override
    public RawRow next() {
        return reader.position() < to ? reader.next() : null;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
