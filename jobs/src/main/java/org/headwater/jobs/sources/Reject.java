package org.headwater.jobs.sources;

/**
 * Why a row is not usable.
 *
 * @param column name as in the file, "" when it is about the row as a whole
 * @param detail one sentence: what would be right, what was found; of the data it holds the one cell, cut at 80 characters
 */
public record Reject(Reason reason, String column, String detail) {}
