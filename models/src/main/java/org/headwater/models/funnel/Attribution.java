package org.headwater.models.funnel;

/**
 * Which event of a chain says what the person is counted under, where a funnel is broken down by a column of its events.
 *
 * @param step 1 for the first step, {@link #LAST_STEP} for the last step that the person reached, else that step
 */
public record Attribution(int step) {

    private static final int LAST_STEP = 0;

    public static final Attribution FIRST = new Attribution(1);
    public static final Attribution LAST = new Attribution(LAST_STEP);

    public Attribution {
        if (step < 0) {
            throw new IllegalArgumentException("A breakdown is taken from a step of 1 or more, was " + step);
        }
    }

    /** Position of that event in the history; -1 when the person has not reached the step. */
    public int eventOf(Journey journey) {
        int at = step == LAST_STEP ? journey.furthest() : step;
        return at < 1 || at > journey.furthest() ? -1 : journey.eventOf(at);
    }
}
