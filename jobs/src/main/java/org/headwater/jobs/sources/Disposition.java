package org.headwater.jobs.sources;

import java.util.Locale;

/** What became of a row. Every row of a file is exactly one of these. */
public enum Disposition {
    ACCEPTED,
    QUARANTINED,
    /** Known to be no data of ours. */
    IGNORED;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** As the lake has it. */
    String text() {
        return text;
    }
}
