package org.headwater.jobs.walk;

import java.io.Serializable;

/**
 * From when on events count for a step.
 *
 * @param micros so long after the person's first event of the first step; 0 for at once
 * @param nth from the person's n-th event of the step on; 1 for any
 */
public record StepStart(long micros, int nth) implements Serializable {

    static final StepStart AT_ONCE = new StepStart(0, 1);
}
