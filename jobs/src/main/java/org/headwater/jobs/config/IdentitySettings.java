package org.headwater.jobs.config;

import java.util.List;
import java.util.Optional;
import org.headwater.jobs.config.yaml.Choice;
import org.headwater.jobs.config.yaml.ListShape;
import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.Setting;
import org.headwater.jobs.config.yaml.Values;

/** How a row says that ids are one person's. */
final class IdentitySettings {

    private static final Setting<Optional<Condition>> WHEN =
            Setting.optional("when", ConditionSettings.SHAPE, "all rows", "Rows that it is about.");
    private static final Setting<TimeColumn> AT =
            Setting.required("at", TimeColumnSettings.SHAPE, "When the source saw it.");
    private static final Setting<Optional<TextColumn>> CAUSE = Setting.optional(
            "cause",
            TextColumnSettings.SHAPE,
            "the name of the source",
            "What the source saw, such as a registration.");
    private static final Setting<List<IdColumn>> IDS = Setting.required(
            "ids", ListShape.notEmpty(IdColumnSettings.SHAPE), "Ids that, where a row has them, are one person's.");

    private static final Setting<Boolean> UNDO = Setting.defaulting(
            "undo",
            Choice.trueOrFalse(),
            "false",
            "Whether the rows say the opposite: that these ids are not one person's, whoever else says so.");

    static final ObjectShape<IdentityMapping> SHAPE = ObjectShape.of(
            "identities",
            "How a row says that ids are one person's.",
            IdentitySettings::make,
            WHEN,
            AT,
            CAUSE,
            IDS,
            UNDO);

    private IdentitySettings() {}

    private static IdentityMapping make(Values values) {
        return new IdentityMapping(
                values.get(WHEN), values.get(AT), values.get(CAUSE), values.get(IDS), values.get(UNDO));
    }
}
