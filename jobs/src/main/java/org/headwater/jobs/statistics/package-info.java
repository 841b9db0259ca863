/**
 * Exact order statistics over any number of rows, without a sort and with little memory on the driver.
 *
 * <p>Knows rows and columns, nothing of what they mean.
 */
package org.headwater.jobs.statistics;
