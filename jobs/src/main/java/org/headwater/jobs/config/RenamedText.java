package org.headwater.jobs.config;

import java.util.List;
import java.util.Map;

/**
 * A text that the file calls otherwise than we do.
 *
 * @param map from the file's text, trimmed, to ours; a text that is not in it stays
 */
public record RenamedText(TextColumn column, Map<String, String> map) implements ColumnRule {

    @Override
    public List<String> columns() {
        return column.columns();
    }
}
