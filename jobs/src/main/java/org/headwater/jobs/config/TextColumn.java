package org.headwater.jobs.config;

import java.util.List;

/**
 * An id or a name, trimmed; blank is missing.
 *
 * @param stripPrefix taken off the front when it is there, "" for nothing
 * @param stripSuffix taken off the end when it is there, "" for nothing
 */
public record TextColumn(List<String> columns, String stripPrefix, String stripSuffix) implements ColumnRule {}
