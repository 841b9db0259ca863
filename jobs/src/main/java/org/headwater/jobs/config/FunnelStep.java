package org.headwater.jobs.config;

import java.util.List;

/**
 * A step of a funnel.
 *
 * @param name unique in the funnel
 * @param title English name for people
 * @param titleZh Chinese name for people
 * @param any what it takes: a row of any of these
 * @param optional whether a way may leave it out
 * @param afterMicros counts only from so long after the person's first event of the first step; 0 for at once
 * @param nth counts only from the person's n-th event of the step on, 1 or more
 */
public record FunnelStep(
        String name, String title, String titleZh, List<FunnelEvent> any, boolean optional, long afterMicros, int nth) {

    public FunnelStep {
        any = List.copyOf(any);
    }
}
