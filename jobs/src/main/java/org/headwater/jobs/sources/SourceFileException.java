package org.headwater.jobs.sources;

import java.io.Serial;

/** A file that cannot be read as its source declares, as a whole. The message is one sentence for people. */
public final class SourceFileException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public SourceFileException(String message) {
        super(message);
    }

    public SourceFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
