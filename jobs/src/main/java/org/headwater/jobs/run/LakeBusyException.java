package org.headwater.jobs.run;

import java.io.Serial;
import java.nio.file.Path;

/** Another run is writing to the lake; to try again when it has ended is right. */
final class LakeBusyException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    LakeBusyException(Path lake, Path lock) {
        super("Another run is writing to the lake " + lake + " (it holds " + lock.getFileName()
                + "); try again when it has ended");
    }
}
