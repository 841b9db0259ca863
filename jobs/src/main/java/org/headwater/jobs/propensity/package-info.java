/**
 * Groups of customers who behave alike, and how likely each is to buy again or to be gone.
 *
 * <p>Models are fitted on the driver, on a sample that is the same each time, and applied to all by Spark. What they are
 * stands in {@code org.headwater.models.clusters} and {@code org.headwater.models.propensity}.
 */
package org.headwater.jobs.propensity;
