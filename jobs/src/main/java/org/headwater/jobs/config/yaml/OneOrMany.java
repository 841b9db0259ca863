package org.headwater.jobs.config.yaml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A value, or a list of one or more of them. */
public record OneOrMany<T>(Shape<T> one) implements Shape<List<T>> {

    @Override
    public Optional<List<T>> read(Item item) {
        return item.node() instanceof SequenceNode
                ? ListShape.notEmpty(one).read(item)
                : one.read(item).map(List::of);
    }

    @Override
    public String phrase() {
        return one.phrase() + ", or a list of such";
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        ObjectNode schema = Definitions.json();
        schema.withArray("anyOf")
                .add(one.schema(definitions))
                .add(ListShape.notEmpty(one).schema(definitions));
        return schema;
    }

    @Override
    public List<ObjectShape<?>> objects() {
        return one.objects();
    }
}
