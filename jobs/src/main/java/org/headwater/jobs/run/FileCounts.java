package org.headwater.jobs.run;

import java.util.List;
import org.headwater.jobs.config.FileRules.OnBadFile;

/** Where the rows of one input file went. */
record FileCounts(
        String source,
        String file,
        String sha256,
        long bytes,
        long accepted,
        long quarantined,
        long duplicate,
        long ignored,
        FileState state) {

    long rowsIn() {
        return accepted + quarantined + duplicate + ignored;
    }

    /** Why the run must not go on; "" when it may. */
    String error() {
        return state.error();
    }

    /** A file that can't be read is one quarantined row, where its source says that the run goes on without it. */
    FileCounts under(OnBadFile rule) {
        return error().isEmpty() || rule == OnBadFile.STOP
                ? this
                : new FileCounts(
                        source,
                        file,
                        sha256,
                        bytes,
                        accepted,
                        quarantined + 1,
                        duplicate,
                        ignored,
                        state.withoutTheFile());
    }

    /** The same file that was read before and can't be read as it is now. */
    FileCounts nowBad(FileCounts now) {
        return new FileCounts(
                source,
                file,
                now.sha256,
                now.bytes,
                accepted,
                quarantined,
                duplicate,
                ignored,
                state.withError(now.error()));
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
                FileState.FINE);
    }
}
