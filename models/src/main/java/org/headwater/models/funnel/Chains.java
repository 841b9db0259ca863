package org.headwater.models.funnel;

import java.util.Arrays;

/** Chains of events as links that share their beginnings: a link is a step's event and the link before it. */
final class Chains {

    static final int NO_LINK = -1;

    private int[] event = new int[64];
    private int[] step = new int[64];
    private int[] before = new int[64];
    private int size;

    void clear() {
        size = 0;
    }

    int add(int ofEvent, int ofStep, int linkBefore) {
        if (size == event.length) {
            event = Arrays.copyOf(event, size * 2);
            step = Arrays.copyOf(step, size * 2);
            before = Arrays.copyOf(before, size * 2);
        }
        event[size] = ofEvent;
        step[size] = ofStep;
        before[size] = linkBefore;
        return size++;
    }

    /** The chain that ends in {@code link}, its events by step from 1 at index 0; -1 for steps that it has not. */
    int[] events(int link, int steps) {
        int[] events = new int[steps];
        Arrays.fill(events, -1);
        for (int at = link; at != NO_LINK; at = before[at]) {
            events[step[at] - 1] = event[at];
        }
        return events;
    }
}
