package org.headwater.jobs.config;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.headwater.jobs.config.yaml.Choice;
import org.headwater.jobs.config.yaml.ListShape;
import org.headwater.jobs.config.yaml.Numbers;
import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.Rule;
import org.headwater.jobs.config.yaml.Setting;
import org.headwater.jobs.config.yaml.Texts;
import org.headwater.jobs.config.yaml.Values;

/** How a test of one column is written. */
final class ConditionSettings {

    private static final Setting<String> COLUMN = Setting.required("column", Columns.NAME, "Column that is tested.");
    private static final Setting<Optional<String>> IS = Setting.optional(
            "is", Choice.of("blank", "present"), "Missing, empty or white space; or anything but that.");
    private static final Setting<Optional<String>> STARTS_WITH =
            Setting.optional("starts_with", Texts.notBlank(), "The value begins with this.");
    private static final Setting<Optional<List<String>>> IN =
            Setting.optional("in", ListShape.notEmpty(Texts.notBlank()), "The value, trimmed, is one of these.");
    private static final Setting<Optional<BigDecimal>> AT_MOST =
            Setting.optional("at_most", Numbers.decimal(), "The value is a number no greater than this.");

    static final ObjectShape<Condition> SHAPE = ObjectShape.of(
                    "condition",
                    "A test of one column of a row.",
                    ConditionSettings::make,
                    COLUMN,
                    IS,
                    STARTS_WITH,
                    IN,
                    AT_MOST)
            .rule(Rule.exactlyOne(IS, STARTS_WITH, IN, AT_MOST));

    private ConditionSettings() {}

    private static Condition make(Values values) {
        Stream<Condition.Test> tests = Stream.of(
                        values.get(IS).map(is -> is.equals("blank") ? new Condition.Blank() : new Condition.Present()),
                        values.get(STARTS_WITH).map(Condition.StartsWith::new),
                        values.get(IN).map(Condition.In::new),
                        values.get(AT_MOST).map(Condition.AtMost::new))
                .flatMap(Optional::stream);
        return new Condition(values.get(COLUMN), tests.findFirst().orElseThrow());
    }
}
