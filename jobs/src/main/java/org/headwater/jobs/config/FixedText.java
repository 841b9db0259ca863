package org.headwater.jobs.config;

import java.util.List;

/** A text that holds for every row, for files that are about one channel or campaign and do not say which. */
public record FixedText(String value) implements ColumnRule {

    @Override
    public List<String> columns() {
        return List.of();
    }
}
