package org.headwater.models.funnel;

import java.util.Arrays;

/**
 * Events of one moment: which steps of a chain they can be, each event one of them. A chain that goes from one step to another
 * within the moment needs a different event for every step that it must not leave out: a matching of steps to events.
 */
final class Moment {

    private final FunnelRules rules;
    private final long stepBits;
    private final Matching matching;
    private final int[] firstEvent;
    private long matched;
    private boolean overlaps;

    Moment(FunnelRules rules) {
        this.rules = rules;
        this.stepBits = Bits.upTo(rules.steps());
        this.matching = new Matching(rules.steps());
        this.firstEvent = new int[rules.steps() + 1];
    }

    void read(long[] masks, int first, int end) {
        Arrays.fill(firstEvent, -1);
        matched = 0;
        overlaps = false;
        for (int i = first; i < end; i++) {
            long steps = masks[i] & stepBits;
            overlaps |= Bits.areSeveral(steps);
            for (long fresh = steps & ~matched; fresh != 0; fresh &= fresh - 1) {
                firstEvent[Bits.first(fresh)] = i;
            }
            matched |= steps;
        }
        if (overlaps) {
            matching.events(masks, first, end, stepBits);
        }
    }

    /** Steps that some event matches. */
    long matched() {
        return matched;
    }

    /** Whether an event matches several steps, so that events may have to be shared out. */
    boolean overlaps() {
        return overlaps;
    }

    /** The first event given that matches {@code step}. */
    int eventOf(int step) {
        return firstEvent[step];
    }

    /** Whether a chain at step {@code from} (0 for none yet) can reach {@code to} by these events alone. */
    boolean canGo(int from, int to) {
        matching.clear();
        for (int step = to; step > from; step--) {
            if ((step == to || !rules.isOptional(step)) && !matching.add(step)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the way last found takes {@code step}. */
    boolean takes(int step) {
        return matching.has(step);
    }

    int eventTaken(int step) {
        return matching.eventOf(step);
    }
}
