/**
 * Where people are on the way: funnels, stages, retention and what else follows from what people did, in the order in which
 * they did it.
 *
 * <p>{@link org.headwater.jobs.behaviour.FunnelMembersJob} brings each person's events together and walks them through every funnel
 * in one pass, by {@code org.headwater.jobs.walk}; what a step means is in {@code org.headwater.models.funnel}.
 */
package org.headwater.jobs.behaviour;
