package org.headwater.jobs.sources;

import java.time.Duration;
import java.time.Instant;

/**
 * When an event happened.
 *
 * @param happenedAt by the best clock that the source has
 * @param receivedAt when the server had it; null when the source does not say
 */
record EventTime(Instant happenedAt, Instant receivedAt) {

    /** What a clock of a device may be ahead by: more than any zone that was mistaken for another one. */
    private static final Duration TOLERANCE = Duration.ofDays(1);

    /**
     * An event is never later than its arrival: up to a day of haste is taken off, as nothing better is known.
     *
     * @param said column that says when it happened, for messages
     * @throws Rejection when it says no time, or one more than a day later than its arrival
     */
    static EventTime of(Instant happenedAt, Instant receivedAt, Cell said) {
        if (happenedAt == null) {
            throw new Rejection(Reason.MISSING_VALUE, said.column(), "must say when it happened");
        }
        if (receivedAt == null || !happenedAt.isAfter(receivedAt)) {
            return new EventTime(happenedAt, receivedAt);
        }
        if (happenedAt.isAfter(receivedAt.plus(TOLERANCE))) {
            throw said.reject(Reason.FUTURE_EVENT, "must be at most a day after it was received at " + receivedAt);
        }
        return new EventTime(receivedAt, receivedAt);
    }
}
