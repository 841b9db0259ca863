package org.headwater.jobs.config;

import java.util.List;
import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.OneOrMany;
import org.headwater.jobs.config.yaml.Setting;
import org.headwater.jobs.config.yaml.Values;

/** How a point in time is read. */
final class TimeColumnSettings {

    private static final Setting<List<String>> FORMAT = Setting.required(
            "format",
            new OneOrMany<>(TimeFormat.SHAPE),
            "How the time is written: iso, epoch_seconds, epoch_millis, epoch_micros, excel_serial or a Java date pattern; a list is tried in order.");

    static final ObjectShape<TimeColumn> SHAPE = ObjectShape.of(
                    "time_column",
                    "A point in time.",
                    TimeColumnSettings::make,
                    Columns.COLUMN,
                    Columns.COLUMNS,
                    FORMAT,
                    Region.TIME_ZONE)
            .rule(Columns.ONE_WAY);

    private TimeColumnSettings() {}

    private static TimeColumn make(Values values) {
        return new TimeColumn(Columns.names(values), values.get(FORMAT), values.get(Region.TIME_ZONE));
    }
}
