package org.headwater.jobs.lake;

/** A table of the lake was made by a build whose columns were others. */
public final class OtherBuildException extends RuntimeException {

    OtherBuildException(String message) {
        super(message);
    }
}
