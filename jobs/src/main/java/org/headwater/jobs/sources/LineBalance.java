package org.headwater.jobs.sources;

/** Holds the lines that were read against those that stand in records: a line that is in none would be lost in silence. */
final class LineBalance {

    private long accounted;

    /** From here on: lines before it are somebody else's. */
    void startAt(long seen) {
        accounted = seen;
    }

    /** A record, or the header, that stands on so many lines. */
    void add(int lines) {
        accounted += lines;
    }

    /**
     * @param seen lines that were read, as who cuts them counts
     * @throws IllegalStateException when they are not those of the records
     */
    void check(long seen) {
        if (seen != accounted) {
            throw new IllegalStateException("Every line must stand in a record: " + seen
                    + " lines were read, and records were made of " + accounted + "; mend the reader");
        }
    }
}
