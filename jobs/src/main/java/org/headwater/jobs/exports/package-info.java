/**
 * Audience files for people and platforms: which columns a destination gets, how a cell is written, and how a set of
 * files appears all at once. Plain Java on local (or mounted) file systems; what a row holds is the caller's business,
 * and nothing here knows Spark.
 *
 * <p>A reader takes {@code <out>/<as_of>/manifest.json} and then only the files that it names, relative to that folder.
 * Whatever else lies about is unfinished or outdated. To add an export: one class, one line in {@link Exports}.
 */
package org.headwater.jobs.exports;
