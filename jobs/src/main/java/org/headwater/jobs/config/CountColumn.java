package org.headwater.jobs.config;

import java.util.List;

/** A whole number. */
public record CountColumn(List<String> columns) implements ColumnRule {}
