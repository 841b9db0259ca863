package org.headwater.jobs.exports;

/**
 * Rows that were not written, without saying whose. A row is counted once, under its first column that is not right.
 *
 * @param column header of that column
 * @param rows 1 or more
 */
public record Refusal(String column, Reason reason, long rows) {

    public enum Reason {
        /** The user id is null or empty. */
        MISSING,
        /** The cell is not one that the column allows in a machine file. */
        NOT_ALLOWED
    }
}
