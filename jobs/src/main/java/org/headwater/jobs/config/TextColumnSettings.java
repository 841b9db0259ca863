package org.headwater.jobs.config;

import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.Setting;
import org.headwater.jobs.config.yaml.Shape;
import org.headwater.jobs.config.yaml.Texts;
import org.headwater.jobs.config.yaml.Values;

/** How an id or a name is read. */
final class TextColumnSettings {

    static final Setting<String> STRIP_PREFIX =
            Setting.defaulting("strip_prefix", Texts.any(), "''", "Taken off the front when it is there.");
    static final Setting<String> STRIP_SUFFIX =
            Setting.defaulting("strip_suffix", Texts.any(), "''", "Taken off the end when it is there.");

    static final Shape<TextColumn> SHAPE = Columns.nameOr(
            ObjectShape.of(
                            "text_column",
                            "An id or a name, trimmed; blank is missing.",
                            TextColumnSettings::make,
                            Columns.COLUMN,
                            Columns.COLUMNS,
                            STRIP_PREFIX,
                            STRIP_SUFFIX)
                    .rule(Columns.ONE_WAY),
            names -> new TextColumn(names, "", ""));

    private TextColumnSettings() {}

    private static TextColumn make(Values values) {
        return new TextColumn(Columns.names(values), values.get(STRIP_PREFIX), values.get(STRIP_SUFFIX));
    }
}
