package org.headwater.jobs.config;

import org.headwater.jobs.config.SourceConfig.IgnoreRule;
import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.Setting;

/** Rows that are known not to be data. */
final class IgnoreSettings {

    private static final Setting<String> REASON =
            Setting.required("reason", NameShape.NAME, "What the row is counted under, such as total_row.");
    private static final Setting<Condition> WHEN = Setting.required("when", ConditionSettings.SHAPE, "Which rows.");

    static final ObjectShape<IgnoreRule> SHAPE = ObjectShape.of(
            "ignore_rule",
            "Rows that are known not to be data.",
            values -> new IgnoreRule(values.get(REASON), values.get(WHEN)),
            REASON,
            WHEN);

    private IgnoreSettings() {}
}
