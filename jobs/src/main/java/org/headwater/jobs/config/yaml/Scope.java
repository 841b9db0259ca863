package org.headwater.jobs.config.yaml;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The settings read so far in an object and in those around it. */
final class Scope {

    static final Scope EMPTY = new Scope(null);

    private final Scope outer;
    private final Map<Setting<?>, Object> values = new HashMap<>();

    private Scope(Scope outer) {
        this.outer = outer;
    }

    Scope inner() {
        return new Scope(this);
    }

    void put(Setting<?> setting, Object value) {
        values.put(setting, value);
    }

    /** The value of {@code setting} in the nearest object that has it; empty when it was wrong. */
    <T> Optional<T> find(Setting<T> setting) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Object value = scope.values.get(setting);
            if (value != null) {
                @SuppressWarnings("unchecked") // put by Setting<T> itself
                T typed = (T) value;
                return Optional.of(typed);
            }
        }
        return Optional.empty();
    }
}
