package org.headwater.jobs.exports;

import java.nio.file.Path;

/**
 * A finished file that no reader can see yet.
 *
 * @param path where it waits
 * @param rows without the header
 * @param refusedRows rows left out while this file was being written
 * @param sha256 of the whole file, 64 hexadecimal digits in lower case
 */
record StagedFile(Path path, long rows, long refusedRows, long bytes, String sha256) {}
