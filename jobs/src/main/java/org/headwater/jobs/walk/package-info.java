/**
 * The engine behind every funnel: each person's events brought together, put in order and walked through several funnels in one
 * pass.
 *
 * <p>Knows events as times, masks and texts, nothing of where they come from. Like the fold of facts it works below the
 * DataFrame, because here it pays: see {@link org.headwater.jobs.walk.FunnelKernel}.
 */
package org.headwater.jobs.walk;
