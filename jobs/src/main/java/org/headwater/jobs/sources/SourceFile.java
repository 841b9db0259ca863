package org.headwater.jobs.sources;

import java.io.Serializable;

/**
 * One input file.
 *
 * @param source name in the config
 * @param name path relative to the config file's folder, as the ledger shows it
 * @param path as the file system opens it
 * @param bytes size on disk
 */
public record SourceFile(String source, String name, String path, long bytes) implements Serializable {}
