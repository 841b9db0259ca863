package org.headwater.jobs.audience;

/** A rule can't be used; the message says why, without file and line. */
final class RuleException extends RuntimeException {
    RuleException(String message) {
        super(message);
    }
}
