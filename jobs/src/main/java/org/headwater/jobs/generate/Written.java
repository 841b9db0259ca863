package org.headwater.jobs.generate;

import java.util.Map;

/**
 * What was written.
 *
 * @param rows by stream, in order of its folder
 * @param files by stream
 */
record Written(Map<String, Long> rows, Map<String, Long> files, long bytes) {

    long allRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
