package org.headwater.jobs.config;

/**
 * When a run stops before it publishes.
 *
 * @param maxQuarantinedRatio largest share of a source's rows, 0 to 1, that may be quarantined
 */
public record GateConfig(double maxQuarantinedRatio) {}
