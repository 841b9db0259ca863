package org.headwater.models.funnel;

import java.util.Objects;

/**
 * How long the way may take, ends included.
 *
 * @param from which event it is measured from
 * @param length 0 or more, in the unit of the events' times
 */
public record Window(From from, long length) {

    public enum From {
        /** The whole way, from its first step. */
        FIRST_STEP,
        /** Each step, from the one taken before it. */
        PREVIOUS_STEP
    }

    public Window {
        Objects.requireNonNull(from, "from");
        if (length < 0) {
            throw new IllegalArgumentException("A window must be 0 or more, was " + length);
        }
    }

    public static Window ofWay(long length) {
        return new Window(From.FIRST_STEP, length);
    }

    public static Window ofStep(long length) {
        return new Window(From.PREVIOUS_STEP, length);
    }
}
