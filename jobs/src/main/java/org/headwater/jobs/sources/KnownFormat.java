package org.headwater.jobs.sources;

/**
 * A format whose meaning is known, so that a source of it needs no mapping. One instance reads one file.
 *
 * <p>To add one: write its class, name it in {@link org.headwater.jobs.config.Format} and in {@link KnownFormats}, and
 * put a sample beside the others.
 */
interface KnownFormat {

    /**
     * What one row says.
     *
     * @return accepted with its records, or ignored with the name of the reason when the row is known to be no data
     * @throws Rejection when a value that it needs is missing or wrong
     */
    MappedRow map(Cells row);
}
