package org.headwater.jobs.config;

/**
 * What must not happen between two steps.
 *
 * @param after number of the earlier step, from 1
 * @param before number of the later one
 */
public record FunnelExclusion(FunnelEvent event, int after, int before) {}
