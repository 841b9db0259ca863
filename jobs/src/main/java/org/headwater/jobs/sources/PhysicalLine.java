package org.headwater.jobs.sources;

/**
 * One line of a file.
 *
 * @param number 1 for the first
 * @param offset of its first byte in the uncompressed file
 * @param bytes its length without the line end
 * @param text without the line end; only the beginning when over long
 * @param end the line end as it stands, "" at the end of the file
 * @param problem why the text cannot be trusted, or null
 */
record PhysicalLine(long number, long offset, int bytes, String text, String end, Reject problem) {

    RawRow rejected(Reject reject) {
        return RawRow.rejected(number, offset, text, reject);
    }
}
