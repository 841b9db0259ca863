package org.headwater.jobs.exports;

import java.io.Serial;
import java.nio.file.Path;

/** Somebody else is publishing the same date; to try again later is right. */
public final class PublicationUnderWayException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    PublicationUnderWayException(Path lock) {
        super("Another run is publishing the same date (it holds " + lock + "); try again when it has ended");
    }
}
