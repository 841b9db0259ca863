package org.headwater.jobs.sources;

/** What became of a row. Every row of a file is exactly one of these. */
public enum Disposition {
    ACCEPTED,
    QUARANTINED,
    /** Known to be no data of ours. */
    IGNORED
}
