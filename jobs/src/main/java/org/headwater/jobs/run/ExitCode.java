package org.headwater.jobs.run;

import io.delta.exceptions.DeltaConcurrentModificationException;
import org.headwater.jobs.config.ConfigException;
import org.headwater.jobs.exports.PublicationUnderWayException;
import org.headwater.jobs.plan.UsageException;
import org.headwater.jobs.sources.MissingInputException;

/** How a command ends, for schedulers. */
public enum ExitCode {
    DONE(0, "done"),
    FAILED(1, "anything not named below"),
    USAGE(2, "the command or the config is wrong"),
    GATE(3, "a data gate stopped publication"),
    INPUT_MISSING(4, "input is missing or late; try again later"),
    CONFLICT(5, "another run wrote at the same time; try again now"),
    PRIVACY(6, "a privacy gate stopped publication");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    public int code() {
        return code;
    }

    public String meaning() {
        return meaning;
    }

    static ExitCode of(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UsageException || cause instanceof ConfigException) {
                return USAGE;
            }
            if (cause instanceof DataGateException) {
                return GATE;
            }
            if (cause instanceof MissingInputException) {
                return INPUT_MISSING;
            }
            if (cause instanceof LakeBusyException
                    || cause instanceof PublicationUnderWayException
                    || cause instanceof DeltaConcurrentModificationException) {
                return CONFLICT;
            }
        }
        return FAILED;
    }
}
