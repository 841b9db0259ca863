package org.headwater.jobs.config.yaml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Text that stands for an object with one setting, or the object itself. */
public record TextOr<T>(Shape<String> text, Function<String, T> ofText, ObjectShape<T> object) implements Shape<T> {

    @Override
    public Optional<T> read(Item item) {
        if (item.scalar().isPresent()) {
            return text.read(item).map(ofText);
        }
        return item.isScalar() ? item.mustBe(phrase()) : object.read(item);
    }

    @Override
    public String phrase() {
        return text.phrase() + " or " + object.phrase();
    }

    @Override
    public String kind() {
        return text.kind() + " or " + object.kind();
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        ObjectNode schema = Definitions.json();
        schema.withArray("anyOf").add(text.schema(definitions)).add(object.schema(definitions));
        return schema;
    }

    @Override
    public List<ObjectShape<?>> objects() {
        return object.objects();
    }
}
