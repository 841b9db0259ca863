/**
 * A small made-up beauty brand, written as its shops' systems would write it: the files under {@code data-samples}.
 * What belongs here: customers, what they buy and return, and one class per file layout. What does not: Spark, clocks,
 * anything that reads the files again.
 */
package org.headwater.jobs.samples;
