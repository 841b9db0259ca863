package org.headwater.models.funnel;

import java.util.OptionalLong;

/**
 * One step of a funnel over many people.
 *
 * @param users who reached it
 * @param stopped who reached it, and no step after it
 * @param open of those who stopped, who may still go on: a chain of theirs is within its window
 * @param median time since the step before it, of those whose way takes it; the smallest time that half of them needed at most;
 *     empty for the first step and where nobody took it
 * @param p90 the same for nine in ten
 */
public record StepCount(long users, long stopped, long open, OptionalLong median, OptionalLong p90) {}
