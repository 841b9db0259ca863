/**
 * Headwater on Spark: from the files that people have to audiences as files.
 *
 * <p>Data flows {@code sources → core → value → audience → exports}; {@code tables} and {@code plan} say what there is,
 * {@code run} carries it out.
 */
package org.headwater.jobs;
