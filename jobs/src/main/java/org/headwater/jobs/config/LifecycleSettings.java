package org.headwater.jobs.config;

import java.util.List;
import java.util.Optional;
import org.headwater.jobs.config.yaml.Item;
import org.headwater.jobs.config.yaml.ListShape;
import org.headwater.jobs.config.yaml.Numbers;
import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.Setting;
import org.headwater.jobs.config.yaml.Texts;
import org.headwater.jobs.config.yaml.Values;

/** How long a silence is long, where the data is not to say it. */
final class LifecycleSettings {

    private static final Setting<String> CATEGORY = Setting.defaulting(
            "category",
            Texts.notBlank(),
            "'*'",
            "Category of the latest order; * for everybody whose category has no thresholds of its own.");
    private static final Setting<Integer> NEW = days("new_days", "Up to so many days a first-time buyer is new.");
    private static final Setting<Integer> LATE = days("late_days", "Up to so many days nobody is late.");
    private static final Setting<Integer> SILENT = days("silent_days", "Up to so many days at risk, then dormant.");
    private static final Setting<Integer> GONE = days("gone_days", "Up to so many days dormant, then lost.");

    static final Setting<List<LifecycleConfig>> LIFECYCLE = Setting.defaulting(
            "lifecycle",
            ListShape.of(ObjectShape.of(
                                    "lifecycle",
                                    "Days since the latest order after which a customer moves on, set by hand.",
                                    LifecycleSettings::make,
                                    CATEGORY,
                                    NEW,
                                    LATE,
                                    SILENT,
                                    GONE)
                            .then(LifecycleSettings::growing))
                    .uniqueBy("category"),
            "[]",
            "Thresholds set by hand; without, they come from the days between orders.");

    private LifecycleSettings() {}

    private static Setting<Integer> days(String name, String meaning) {
        return Setting.required(name, Numbers.atLeast(0), meaning);
    }

    private static LifecycleConfig make(Values values) {
        return new LifecycleConfig(
                values.get(CATEGORY), values.get(NEW), values.get(LATE), values.get(SILENT), values.get(GONE));
    }

    private static Optional<LifecycleConfig> growing(Item item, LifecycleConfig days) {
        if (days.newDays() <= days.lateDays()
                && days.lateDays() < days.silentDays()
                && days.silentDays() < days.goneDays()) {
            return Optional.of(days);
        }
        return item.problem("days must grow, new_days <= late_days < silent_days < gone_days; were %d, %d, %d and %d"
                .formatted(days.newDays(), days.lateDays(), days.silentDays(), days.goneDays()));
    }
}
