package org.headwater.jobs.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.OneOrMany;
import org.headwater.jobs.config.yaml.Setting;
import org.headwater.jobs.config.yaml.Shape;
import org.headwater.jobs.config.yaml.Values;

/** How a row becomes a record of a core table, as declared by a {@link Block}. */
final class RecordSettings {

    private static final Setting<Optional<Condition>> WHEN =
            Setting.optional("when", ConditionSettings.SHAPE, "all rows", "Rows that it is about.");
    static final Setting<Optional<String>> EACH = Setting.optional(
            "each",
            Columns.NAME,
            "the row itself",
            "JSON array that holds them; names are looked up in its element, then in the row.");

    private final Block block;
    private final Map<String, Setting<Optional<ColumnRule>>> columns = new TreeMap<>();
    private final List<Setting<?>> settings = new ArrayList<>(List.of(WHEN, EACH));
    private Optional<Setting<Optional<List<IdColumn>>>> who = Optional.empty();

    private RecordSettings(Block block) {
        this.block = block;
        block.parts().forEach(this::add);
    }

    static ObjectShape<RecordMapping> shape(Block block) {
        var settings = new RecordSettings(block);
        return ObjectShape.of(
                block.key(), block.meaning(), settings::make, settings.settings.toArray(Setting<?>[]::new));
    }

    private void add(Part part) {
        if (part.kind() == Part.Kind.WHO) {
            Setting<Optional<List<IdColumn>>> ids = setting(part, new OneOrMany<>(IdColumnSettings.SHAPE));
            who = Optional.of(ids);
            settings.add(ids);
        } else {
            Setting<Optional<ColumnRule>> column = setting(part, shape(part));
            columns.put(part.name(), column);
            settings.add(column);
        }
    }

    private static <T> Setting<Optional<T>> setting(Part part, Shape<T> shape) {
        return part.isRequired()
                ? Setting.required(
                        part.name(), shape.then((item, value) -> Optional.of(Optional.of(value))), part.meaning())
                : Setting.optional(part.name(), shape, part.meaning());
    }

    private static Shape<ColumnRule> shape(Part part) {
        return switch (part.kind()) {
            case ID, LABEL -> TextRuleSettings.SHAPE;
            case PROPERTIES -> rule(TextColumnSettings.SHAPE);
            case TIME, DAY, LAST_DAY -> rule(TimeColumnSettings.SHAPE);
            case MONEY -> rule(MoneyColumnSettings.SHAPE);
            case CURRENCY -> rule(CurrencyColumnSettings.SHAPE);
            case COUNT, FLAG -> rule(CountColumnSettings.SHAPE);
            case STATE ->
                rule(StatusColumnSettings.shape(
                        part.name() + "_state", part.states().toArray(String[]::new)));
            case WHO -> throw new IllegalArgumentException("who is a list of ids, not a column");
        };
    }

    private static <R extends ColumnRule> Shape<ColumnRule> rule(Shape<R> shape) {
        return shape.then((item, rule) -> Optional.of((ColumnRule) rule));
    }

    private RecordMapping make(Values values) {
        Map<String, ColumnRule> given = new TreeMap<>();
        columns.forEach((name, setting) -> values.get(setting).ifPresent(rule -> given.put(name, rule)));
        return new RecordMapping(
                block,
                values.get(WHEN),
                values.get(EACH),
                given,
                who.flatMap(values::get).orElse(List.of()));
    }
}
