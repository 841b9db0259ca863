package org.headwater.jobs.config;

/**
 * How ids become people.
 *
 * @param maxIds most known ids that one person can have; what hangs together beyond it is not joined but reported
 */
public record IdentityConfig(int maxIds) {}
