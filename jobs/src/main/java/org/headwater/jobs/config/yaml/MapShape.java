package org.headwater.jobs.config.yaml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** A mapping whose keys are text of the user's choice; one entry or more, in the order written. */
public record MapShape<T>(Shape<T> value) implements Shape<Map<String, T>> {

    @Override
    public Optional<Map<String, T>> read(Item item) {
        if (!(item.node() instanceof MappingNode)) {
            return item.mustBe(phrase());
        }
        if (item.entries().isEmpty()) {
            return item.problem("must hold at least one entry; was empty");
        }
        Map<String, Node> entries = Keys.read(item);
        var values = new LinkedHashMap<String, T>();
        entries.forEach((key, node) -> value.read(item.child(key, node)).ifPresent(read -> values.put(key, read)));
        return values.size() == item.entries().size()
                ? Optional.of(Collections.unmodifiableMap(values))
                : Optional.empty();
    }

    @Override
    public String phrase() {
        return "a mapping of text to " + value.phrase();
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        ObjectNode schema = Definitions.json().put("type", "object").put("minProperties", 1);
        schema.set("additionalProperties", value.schema(definitions));
        return schema;
    }
}
