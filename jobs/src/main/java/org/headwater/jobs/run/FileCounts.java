package org.headwater.jobs.run;

import java.util.List;

/**
 * Where the rows of one input file went.
 *
 * @param error why the file can't be read, "" when it can
 */
record FileCounts(
        String source,
        String file,
        String sha256,
        long bytes,
        long accepted,
        long quarantined,
        long duplicate,
        long ignored,
        String error) {

    long rowsIn() {
        return accepted + quarantined + duplicate + ignored;
    }

    static FileCounts total(List<FileCounts> files) {
        return new FileCounts(
                "",
                "",
                "",
                files.stream().mapToLong(FileCounts::bytes).sum(),
                files.stream().mapToLong(FileCounts::accepted).sum(),
                files.stream().mapToLong(FileCounts::quarantined).sum(),
                files.stream().mapToLong(FileCounts::duplicate).sum(),
                files.stream().mapToLong(FileCounts::ignored).sum(),
                "");
    }
}
