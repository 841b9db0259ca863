package org.headwater.jobs.config;

import java.util.Map;
import java.util.Optional;
import org.headwater.jobs.config.yaml.Choice;
import org.headwater.jobs.config.yaml.MapShape;
import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.Rule;
import org.headwater.jobs.config.yaml.Setting;
import org.headwater.jobs.config.yaml.Shape;

/** How a state is read, and which states there are. */
final class StatusColumnSettings {

    static final ObjectShape<StatusColumn> OF_ORDER = shape("order_status", "unpaid", "paid", "cancelled", "closed");

    static final ObjectShape<StatusColumn> OF_REFUND = shape("refund_status", "success", "pending", "failed");

    private StatusColumnSettings() {}

    static ObjectShape<StatusColumn> shape(String name, String... states) {
        Shape<String> state = Choice.of(states);
        Setting<Optional<Map<String, String>>> map = Setting.optional(
                "map", new MapShape<>(state), "Value in the file, as written, to state; others are quarantined.");
        Setting<Optional<String>> value =
                Setting.optional("value", state, "The state of every row, for files that hold one kind only.");
        return ObjectShape.of(
                        name,
                        "A state: a column and what its values mean, or one value for all rows.",
                        values -> new StatusColumn(
                                Columns.names(values), values.get(map).orElse(Map.of()), values.get(value)),
                        Columns.COLUMN,
                        Columns.COLUMNS,
                        map,
                        value)
                .rule(Rule.exactlyOne(Columns.COLUMN, Columns.COLUMNS, value))
                .rule(Rule.needs(Columns.COLUMN, map))
                .rule(Rule.needs(Columns.COLUMNS, map))
                .rule(Rule.notBoth(map, value));
    }
}
