package org.headwater.jobs.config;

import java.util.LinkedHashSet;
import java.util.Set;
import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.Setting;

/** All settings for people: one Markdown table for each kind of object, in the order that they are met. */
public final class SettingsTable {

    private SettingsTable() {}

    /** The tables, for the documentation. */
    public static String markdown() {
        Set<ObjectShape<?>> objects = new LinkedHashSet<>();
        collect(HeadwaterSettings.SHAPE, objects);
        collect(AudienceSettings.shape(ConfigFile.DESTINATIONS), objects);
        collect(FunnelSettings.SHAPE, objects);
        var text = new StringBuilder();
        objects.forEach(object -> append(object, text));
        return text.toString();
    }

    private static void collect(ObjectShape<?> object, Set<ObjectShape<?>> objects) {
        if (objects.add(object)) {
            object.settings().forEach(setting -> setting.shape().objects().forEach(inner -> collect(inner, objects)));
        }
    }

    private static void append(ObjectShape<?> object, StringBuilder text) {
        text.append(text.isEmpty() ? "" : "\n")
                .append("### ")
                .append(object.name())
                .append("\n\n");
        text.append(object.meaning()).append("\n\n");
        text.append("| setting | what it may be | when left out | meaning |\n|---|---|---|---|\n");
        object.settings().forEach(setting -> text.append(row(setting)));
    }

    private static String row(Setting<?> setting) {
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        setting.name(), setting.shape().kind(), setting.absent().text(), setting.meaning());
    }
}
