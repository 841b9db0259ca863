package org.headwater.jobs.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.headwater.jobs.config.yaml.Choice;
import org.headwater.jobs.config.yaml.Definitions;
import org.headwater.jobs.config.yaml.Item;
import org.headwater.jobs.config.yaml.ListShape;
import org.headwater.jobs.config.yaml.Nearest;
import org.headwater.jobs.config.yaml.Quoted;
import org.headwater.jobs.config.yaml.Setting;
import org.headwater.jobs.config.yaml.Shape;
import org.headwater.jobs.config.yaml.Texts;

/** How a source says that it is like many others. */
final class PresetSettings {

    static final Setting<Optional<String>> PRESET = Setting.optional(
            "preset",
            new Name(Choice.of(Presets.NAMES)),
            "A mapping that is written already ([presets](presets.md)): what stands beside it replaces the preset's setting of"
                    + " that name, and within orders, csv and the like again setting by setting.");

    static final Setting<Optional<List<String>>> WITHOUT = Setting.optional(
            "without",
            ListShape.notEmpty(Texts.notBlank()),
            "nothing",
            "Settings of the preset to leave out, such as order_lines or orders.updated_at, where the files lack a column.");

    private PresetSettings() {}

    /** One of many names, so that a wrong one is told the nearest. */
    private record Name(Shape<String> choice) implements Shape<String> {

        @Override
        public Optional<String> read(Item item) {
            Optional<String> name = item.scalar();
            if (name.isEmpty() || Presets.NAMES.contains(name.get())) {
                return choice.read(item);
            }
            String why = Presets.REFUSED.getOrDefault(
                    name.get(), "is not a preset" + Nearest.hint(name.get(), Presets.NAMES));
            return item.problem(Quoted.of(name.get()) + " " + why);
        }

        @Override
        public String phrase() {
            return choice.phrase();
        }

        @Override
        public ObjectNode schema(Definitions definitions) {
            return choice.schema(definitions);
        }
    }
}
