package org.headwater.jobs.config;

import java.time.ZoneId;
import java.util.List;

/**
 * A point in time.
 *
 * @param formats tried in order: {@code iso} (with offset or Z, or without and then in the zone), {@code epoch_seconds},
 *     {@code epoch_millis}, {@code epoch_micros}, {@code excel_serial}, or a {@link java.time.format.DateTimeFormatter} pattern
 * @param zone zone of what is written without one
 */
public record TimeColumn(List<String> columns, List<String> formats, ZoneId zone) implements ColumnRule {}
