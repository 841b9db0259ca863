/**
 * Files as bytes, to raw rows, to orders, order lines and refunds. Plain Java: what opens files, lists folders or starts
 * Spark belongs to the callers.
 *
 * <p>Nothing is guessed and nothing is lost: every record of a file comes out as one row that is accepted, quarantined
 * with a {@link org.headwater.jobs.sources.Reason}, or ignored with a reason.
 */
package org.headwater.jobs.sources;
