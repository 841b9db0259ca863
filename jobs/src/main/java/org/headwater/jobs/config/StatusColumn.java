package org.headwater.jobs.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A state. A value that is not in the map is quarantined, never taken for paid.
 *
 * @param map value in the file, as written, to canonical state
 * @param constant the state of every row, for sources that hold one kind only; then there are no columns
 */
public record StatusColumn(List<String> columns, Map<String, String> map, Optional<String> constant)
        implements ColumnRule {
    private Object writeReplace() {
        return SerialForm.of(this);
    }
}
