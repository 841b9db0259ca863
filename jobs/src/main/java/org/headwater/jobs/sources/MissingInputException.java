package org.headwater.jobs.sources;

/** Input that should be there is not, or not yet; the message names source and pattern. Exit code 4. */
public final class MissingInputException extends RuntimeException {
    MissingInputException(String message) {
        super(message);
    }

    /** A table that a job reads was never made. */
    public static MissingInputException table(String job, String table) {
        return new MissingInputException(
                "Job " + job + " reads " + table + ", which the lake does not hold yet; run all jobs once");
    }
}
