package org.headwater.jobs.config;

import java.util.Map;
import java.util.Optional;
import org.headwater.jobs.config.yaml.MapShape;
import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.Rule;
import org.headwater.jobs.config.yaml.Setting;
import org.headwater.jobs.config.yaml.Shape;
import org.headwater.jobs.config.yaml.Texts;
import org.headwater.jobs.config.yaml.Values;

/** How an id or a name is read that may also be the same for all rows. */
final class TextRuleSettings {

    private static final Setting<Optional<String>> VALUE = Setting.optional(
            "value", Texts.notBlank(), "The text of every row, for files that are about one thing and do not name it.");

    private static final Setting<Optional<Map<String, String>>> MAP = Setting.optional(
            "map", new MapShape<>(Texts.notBlank()), "What the file calls otherwise than we do; other texts stay.");

    static final Shape<ColumnRule> SHAPE = Columns.nameOr(
            ObjectShape.of(
                            "text_rule",
                            "An id or a name, trimmed; blank is missing. Or one text for all rows.",
                            TextRuleSettings::make,
                            Columns.COLUMN,
                            Columns.COLUMNS,
                            TextColumnSettings.STRIP_PREFIX,
                            TextColumnSettings.STRIP_SUFFIX,
                            MAP,
                            VALUE)
                    .rule(Rule.exactlyOne(Columns.COLUMN, Columns.COLUMNS, VALUE))
                    .rule(Rule.notBoth(MAP, VALUE)),
            names -> new TextColumn(names, "", ""));

    private TextRuleSettings() {}

    private static ColumnRule make(Values values) {
        var column = new TextColumn(
                Columns.names(values),
                values.get(TextColumnSettings.STRIP_PREFIX),
                values.get(TextColumnSettings.STRIP_SUFFIX));
        Optional<ColumnRule> fixed = values.get(VALUE).map(FixedText::new);
        Optional<ColumnRule> renamed = values.get(MAP).map(map -> new RenamedText(column, map));
        return fixed.or(() -> renamed).orElse(column);
    }
}
