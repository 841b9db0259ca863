package org.headwater.jobs.tables;

import java.util.Locale;

/** How far a table is from the files that people have; data only flows from an earlier layer to the same or a later one. */
public enum Layer {
    /** Rows of the input files as mapped; internal. */
    LANDING,
    /** One typed row per thing that happened. */
    CORE,
    /** One mergeable state per key; internal. */
    FACTS,
    /** Answers as of a date. */
    MARTS,
    /** What the pipeline did. */
    OPS;

    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
