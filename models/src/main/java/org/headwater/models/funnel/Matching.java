package org.headwater.models.funnel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Shares out events among steps, each event to one step that it matches, by augmenting paths.
 *
 * <p>Cost: steps × (steps × kinds of events) for one path, whatever the number of events, as of events that match the same steps
 * no more than there are steps can be used.
 */
final class Matching {

    private static final int FREE = 0;

    private final int steps;
    /** By place of an event in {@link #event}: the step that it is given to, or FREE. */
    private int[] given = {};

    private final int[] placeOf;
    private final boolean[] tried;
    private int[] event = {};
    private long[] mask = {};
    private int size;

    Matching(int steps) {
        this.steps = steps;
        this.placeOf = new int[steps + 1];
        this.tried = new boolean[steps + 1];
    }

    /** The events that may be given out. */
    void events(long[] masks, int first, int end, long stepBits) {
        Map<Long, Integer> kinds = new HashMap<>();
        size = 0;
        for (int i = first; i < end; i++) {
            long matched = masks[i] & stepBits;
            if (matched != 0 && kinds.merge(matched, 1, Integer::sum) <= Long.bitCount(matched)) {
                event(i, matched);
            }
        }
        clear();
    }

    /** No events. */
    void reset() {
        size = 0;
        clear();
    }

    /** One more event, given to nobody yet. */
    void event(int number, long matched) {
        if (size == event.length) {
            int room = Math.max(8, size * 2);
            event = Arrays.copyOf(event, room);
            mask = Arrays.copyOf(mask, room);
            given = Arrays.copyOf(given, room);
        }
        event[size] = number;
        mask[size] = matched;
        given[size++] = FREE;
    }

    /** Takes all events back. */
    void clear() {
        Arrays.fill(given, FREE);
        Arrays.fill(placeOf, -1);
    }

    /** Finds an event for one more step, moving others if need be; false, and nothing changes, if there is none. */
    boolean add(int step) {
        Arrays.fill(tried, false);
        return place(step);
    }

    private boolean place(int step) {
        tried[step] = true;
        for (int at = 0; at < size; at++) {
            if ((mask[at] & Bits.of(step)) == 0) {
                continue;
            }
            int holder = given[at];
            if (holder == FREE || (!tried[holder] && place(holder))) {
                given[at] = step;
                placeOf[step] = at;
                return true;
            }
        }
        return false;
    }

    boolean has(int step) {
        return placeOf[step] >= 0;
    }

    int eventOf(int step) {
        return event[placeOf[step]];
    }

    /** Finds a step for one more event, moving others if need be; false, and the event is taken back, if there is none. */
    boolean offer(int number, long matched) {
        event(number, matched);
        Arrays.fill(tried, false);
        if (settle(size - 1)) {
            return true;
        }
        size--;
        return false;
    }

    private boolean settle(int at) {
        for (int step = 1; step <= steps; step++) {
            if ((mask[at] & Bits.of(step)) == 0 || tried[step]) {
                continue;
            }
            tried[step] = true;
            if (placeOf[step] < 0 || settle(placeOf[step])) {
                given[at] = step;
                placeOf[step] = at;
                return true;
            }
        }
        return false;
    }

    int size() {
        return size;
    }
}
