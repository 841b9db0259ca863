package org.headwater.jobs.config.yaml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What a value may look like, said once: for reading, for messages, for the schema and for the table of settings. */
public interface Shape<T> {

    /** The value of {@code item}; empty after adding the problems that it has. */
    Optional<T> read(Item item);

    /** What it must be, to go after "must be". */
    String phrase();

    /** What it is in the table of settings, in Markdown. */
    default String kind() {
        return phrase();
    }

    /** JSON Schema 2020-12; shapes with a name go to {@code definitions}. */
    ObjectNode schema(Definitions definitions);

    /** The objects with settings of their own directly within. */
    default List<ObjectShape<?>> objects() {
        return List.of();
    }

    /** This shape, then {@code next}, which is empty after adding a problem to the item. */
    default <U> Shape<U> then(BiFunction<Item, T, Optional<U>> next) {
        return new Then<>(this, next);
    }
}
