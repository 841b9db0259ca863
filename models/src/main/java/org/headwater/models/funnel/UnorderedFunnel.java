package org.headwater.models.funnel;

import java.util.Arrays;

/**
 * Steps in any order: the most steps that different events of one window can be.
 *
 * <p>It keeps the latest events that can all be different steps: of all such sets the one whose times are latest, event by event.
 * Sets of events that can be different steps are the independent sets of a matroid (transversal), in which the greedy choice by
 * time is at once the largest choice within every window that ends now. So at most one event a step is kept, and a new one is
 * fitted in by going through them from the latest.
 *
 * <p>Cost: a few instructions an event as long as each matches one step, steps³ where they match several.
 */
final class UnorderedFunnel extends Funnel {

    private final int steps;
    private final long stepBits;
    private final long window;
    private final boolean shared;
    private final Matching matching;

    /** Events kept, latest first. */
    private final long[] time;

    private final long[] mask;
    private final int[] event;
    private int kept;

    private int furthest;
    private final int[] best;
    private long[] times = {};

    UnorderedFunnel(FunnelRules rules) {
        this.steps = rules.steps();
        this.stepBits = Bits.upTo(steps);
        this.window = rules.window().length();
        this.shared = rules.has(ChainRule.SHARED_EVENTS);
        this.matching = new Matching(steps);
        this.time = new long[steps + 1];
        this.mask = new long[steps + 1];
        this.event = new int[steps + 1];
        this.best = new int[steps];
    }

    @Override
    public void walk(long[] ofTimes, long[] masks, int from, int to) {
        times = ofTimes;
        kept = 0;
        furthest = 0;
        for (int first = from; first < to; ) {
            long now = ofTimes[first];
            int end = first;
            long all = 0;
            dropBefore(floor(now, window));
            for (; end < to && ofTimes[end] == now; end++) {
                all |= masks[end];
                take(now, masks[end] & stepBits, end);
            }
            note();
            if ((all & ~stepBits) != 0) {
                dropBefore(now);
            }
            first = end;
        }
    }

    private void take(long now, long matched, int number) {
        if (shared) {
            for (long left = matched; left != 0; left &= left - 1) {
                fit(now, left & -left, number);
            }
        } else if (matched != 0) {
            fit(now, matched, number);
        }
    }

    /** Puts an event before the others and drops the earliest of those that cannot all be different steps with it. */
    private void fit(long now, long matched, int number) {
        System.arraycopy(time, 0, time, 1, kept);
        System.arraycopy(mask, 0, mask, 1, kept);
        System.arraycopy(event, 0, event, 1, kept);
        time[0] = now;
        mask[0] = matched;
        event[0] = number;
        kept++;
        int out = outsider();
        if (out < kept) {
            System.arraycopy(time, out + 1, time, out, kept - out - 1);
            System.arraycopy(mask, out + 1, mask, out, kept - out - 1);
            System.arraycopy(event, out + 1, event, out, kept - out - 1);
            kept--;
        }
    }

    /** Place of the first event, from the latest, that finds no step of its own; {@link #kept} when all do. */
    private int outsider() {
        boolean plain = true;
        long seen = 0;
        int twice = kept;
        for (int i = 0; i < kept; i++) {
            plain &= !Bits.areSeveral(mask[i]);
            if ((seen & mask[i]) != 0 && twice == kept) {
                twice = i;
            }
            seen |= mask[i];
        }
        if (plain) {
            return twice;
        }
        matching.reset();
        for (int i = 0; i < kept; i++) {
            if (!matching.offer(event[i], mask[i])) {
                return i;
            }
        }
        return kept;
    }

    private void dropBefore(long floor) {
        while (kept > 0 && time[kept - 1] < floor) {
            kept--;
        }
    }

    private void note() {
        if (kept > furthest) {
            furthest = kept;
            for (int i = 0; i < kept; i++) {
                best[i] = event[kept - 1 - i];
            }
        }
    }

    @Override
    public long reached() {
        return Bits.upTo(furthest);
    }

    @Override
    public int furthest() {
        return furthest;
    }

    /** Steps are counted as they came: step k is the k-th that was taken. */
    @Override
    public Journey journey() {
        int[] events = new int[steps];
        Arrays.fill(events, -1);
        System.arraycopy(best, 0, events, 0, furthest);
        return new Journey(furthest, reached(), events, times);
    }

    @Override
    public boolean isOpen(long now) {
        return furthest < steps && kept > 0 && time[0] >= floor(now, window);
    }
}
