package org.headwater.jobs.sources;

import java.io.Serializable;

/**
 * One input file.
 *
 * @param source name in the config
 * @param name path relative to the config file's folder, as the ledger shows it
 * @param path as the file system opens it
 * @param bytes size on disk
 * @param modified when it was last changed, in epoch milliseconds
 */
public record SourceFile(String source, String name, String path, long bytes, long modified) implements Serializable {}
