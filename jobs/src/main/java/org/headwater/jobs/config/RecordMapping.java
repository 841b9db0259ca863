package org.headwater.jobs.config;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a row becomes a record of a core table.
 *
 * @param when rows that this mapping applies to; all when absent
 * @param each JSON array whose elements become one record each; absent when the row itself is the record
 * @param columns where each part stands, by its name; parts that are left out are missing
 * @param who ids of the person, in order of preference
 */
public record RecordMapping(
        Block block,
        Optional<Condition> when,
        Optional<String> each,
        Map<String, ColumnRule> columns,
        List<IdColumn> who)
        implements Serializable {
    private Object writeReplace() {
        return SerialForm.of(this);
    }
}
