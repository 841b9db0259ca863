package org.headwater.jobs.config;

/**
 * How audience files are cut.
 *
 * @param maxRowsPerFile data rows of one file at most, 1 or more
 */
public record ExportConfig(int maxRowsPerFile) {}
