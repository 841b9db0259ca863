/**
 * What a job is, what it may see, and in which order jobs run.
 *
 * <p>Everything here is a value: nothing reads, writes or knows a clock. The runner in {@code run} carries it out.
 */
package org.headwater.jobs.plan;
