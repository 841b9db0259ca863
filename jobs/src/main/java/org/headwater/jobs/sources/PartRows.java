package org.headwater.jobs.sources;

import java.io.IOException;
import java.util.List;

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
        if (reader.position() < to) {
            return reader.next();
        }
        reader.check();
        if (reader.position() > to) {
            throw new IllegalStateException("A part must end where the next begins, at byte " + to + ", ended at "
                    + reader.position() + "; mend FileCuts");
        }
        return null;
    }

    @Override
    public long records() {
        return reader.records();
    }

    @Override
    public List<String> unread() {
        return reader.unread();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
