package org.headwater.jobs.walk;

import java.util.List;

/** Takes from the events of one person, in their order, the steps for which they do not count yet. */
final class StepWait {

    private final List<StepStart> starts;
    private final int[] seen;
    private boolean hasBegun;
    private long begin;

    StepWait(List<StepStart> starts) {
        this.starts = starts;
        this.seen = new int[starts.size()];
    }

    /** The mask of the next event without the steps that it comes too early for. */
    long countedOf(long mask, long time) {
        if (!hasBegun && (mask & 1) != 0) {
            hasBegun = true;
            begin = time;
        }
        long counted = mask;
        for (int i = 0; i < seen.length; i++) {
            long bit = 1L << i;
            if ((mask & bit) != 0) {
                StepStart start = starts.get(i);
                boolean isEarly = start.micros() > 0 && (!hasBegun || time - begin < start.micros());
                if (++seen[i] < start.nth() || isEarly) {
                    counted &= ~bit;
                }
            }
        }
        return counted;
    }
}
