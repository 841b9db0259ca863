package org.headwater.models.funnel;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * How far one person got, and by which events: of all chains that reach the furthest step, the one that got there first, and of
 * those the one that began last; without an end to the window, the one that took each step where it first could.
 */
public final class Journey {

    private static final int NO_EVENT = -1;

    private final int furthest;
    private final long reached;
    private final int[] events;
    private final long[] times;

    /** @param events by step from 1 at index 0, positions in {@code timesOfEvents}; -1 for a step that the chain has not */
    Journey(int furthest, long reached, int[] events, long[] timesOfEvents) {
        this.furthest = furthest;
        this.reached = reached;
        this.events = events;
        this.times = Arrays.stream(events)
                .mapToLong(e -> e < 0 ? 0 : timesOfEvents[e])
                .toArray();
    }

    /** The last step reached, from 1; 0 when not even the first. */
    public int furthest() {
        return furthest;
    }

    /** Whether any chain reached the step. */
    public boolean reaches(int step) {
        return (reached & Bits.of(step)) != 0;
    }

    /** Whether the chain has the step; one that may be left out need not be there although another chain reached it. */
    public boolean takes(int step) {
        return events[step - 1] != NO_EVENT;
    }

    /** Position in the history of the event that was the step; -1 when the chain has not the step. */
    public int eventOf(int step) {
        return events[step - 1];
    }

    /** Time of the step; 0 when the chain has not the step. */
    public long timeOf(int step) {
        return times[step - 1];
    }

    /** Time between the chain's events of two steps; empty when it lacks one of them. */
    public OptionalLong between(int from, int to) {
        return takes(from) && takes(to) ? OptionalLong.of(timeOf(to) - timeOf(from)) : OptionalLong.empty();
    }

    /** The step that the chain took before {@code step}; 0 when it took none. */
    public int before(int step) {
        int before = step - 1;
        while (before > 0 && !takes(before)) {
            before--;
        }
        return before;
    }

    @Override
    public String toString() {
        return "step " + furthest + " by events " + Arrays.toString(events);
    }
}
