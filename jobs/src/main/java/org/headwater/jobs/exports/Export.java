package org.headwater.jobs.exports;

import java.util.List;

/** What one kind of destination gets of an audience. One row per member, by ascending user id. */
public interface Export {

    /** {@code [a-z0-9_]{1,64}}; audience rules name it as a destination, and file names carry it. */
    String name();

    /** What it is for, one sentence. */
    String meaning();

    Profile profile();

    /** In the order of the file; one of them is {@link Row#USER_ID}. */
    List<ExportColumn> columns();
}
