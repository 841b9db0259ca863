package org.headwater.jobs.config.yaml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** A shape whose value is looked at once more, with its place at hand. */
record Then<S, T>(Shape<S> first, BiFunction<Item, S, Optional<T>> next) implements Shape<T> {

    @Override
    public Optional<T> read(Item item) {
        return first.read(item).flatMap(value -> next.apply(item, value));
    }

    @Override
    public String phrase() {
        return first.phrase();
    }

    @Override
    public String kind() {
        return first.kind();
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        return first.schema(definitions);
    }

    @Override
    public List<ObjectShape<?>> objects() {
        return first.objects();
    }
}
