package org.headwater.jobs.plan;

/** The command or the config is wrong; the message says in one sentence what would be right. Exit code 2. */
public final class UsageException extends RuntimeException {
    public UsageException(String message) {
        super(message);
    }
}
