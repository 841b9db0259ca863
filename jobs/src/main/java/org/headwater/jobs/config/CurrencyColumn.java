package org.headwater.jobs.config;

import java.util.List;
import java.util.Map;

/**
 * An ISO 4217 code.
 *
 * @param map other ways the file writes a code, such as RMB for CNY
 */
public record CurrencyColumn(List<String> columns, Map<String, String> map) implements ColumnRule {}
