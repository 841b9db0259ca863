package org.headwater.jobs.config;

import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.Shape;

/** How a whole number is read. */
final class CountColumnSettings {

    static final Shape<CountColumn> SHAPE = Columns.nameOr(
            ObjectShape.of(
                            "count_column",
                            "A whole number.",
                            values -> new CountColumn(Columns.names(values)),
                            Columns.COLUMN,
                            Columns.COLUMNS)
                    .rule(Columns.ONE_WAY),
            CountColumn::new);

    private CountColumnSettings() {}
}
