package org.headwater.jobs.sources;

/** Input that should be there is not, or not yet; the message names source and pattern. Exit code 4. */
public final class MissingInputException extends RuntimeException {
    MissingInputException(String message) {
        super(message);
    }
}
