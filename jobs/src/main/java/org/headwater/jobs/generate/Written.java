package org.headwater.jobs.generate;

import java.util.Map;

/**
 * What was written.
 *
 * @param rows by stream, in order of its folder
 * @param files by stream
 */
public record Written(Map<String, Long> rows, Map<String, Long> files, long bytes) {

    public long allRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
