package org.headwater.jobs.config.yaml;

import java.util.Map;
import java.util.Optional;

/** The settings of one object, read. */
public final class Values {

    private final Item item;
    private final Map<String, Item> given;

    Values(Item item, Map<String, Item> given) {
        this.item = item;
        this.given = given;
    }

    /** The object itself. */
    public Item item() {
        return item;
    }

    /** The value of a setting that was read without a problem. */
    public <T> T get(Setting<T> setting) {
        return item.scope()
                .find(setting)
                .orElseThrow(() -> new IllegalStateException(setting.name() + " is not a setting of " + item.path()));
    }

    /** The value of a setting; empty when it had a problem. */
    public <T> Optional<T> find(Setting<T> setting) {
        return item.scope().find(setting);
    }

    /** Where a setting is written, right or wrong; empty when it is left out. */
    public Optional<Item> written(Setting<?> setting) {
        return Optional.ofNullable(given.get(setting.name()));
    }
}
