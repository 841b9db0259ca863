package org.headwater.jobs.config.yaml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;

/**
 * An object in which one setting names a template: a setting that is not written is as the template has it, and so is a
 * setting within a setting. Problems that a template brings are told on the line that names it.
 *
 * @param name setting that names the template
 * @param without setting that lists what the template shall not bring
 * @param template YAML of the template with a name; empty when there is none
 */
public record Templated<T>(
        ObjectShape<T> shape,
        Setting<Optional<String>> name,
        Setting<Optional<List<String>>> without,
        Function<String, Optional<String>> template)
        implements Shape<T> {

    @Override
    public Optional<T> read(Item item) {
        Optional<Item> named = item.node() instanceof MappingNode ? item.child(name.name()) : Optional.empty();
        if (named.isEmpty()) {
            return shape.read(item);
        }
        return named.get()
                .scalar()
                .flatMap(template)
                .map(yaml -> (MappingNode) PlainYaml.parse(yaml))
                .map(lower -> Layers.over(item, without(item), lower, named.get()))
                .map(merged -> shape.read(new Item(item.document(), item.path(), merged, item.scope())))
                .orElseGet(() -> {
                    name.shape().read(named.get());
                    return Optional.empty();
                });
    }

    private List<Item> without(Item item) {
        return item.child(without.name()).map(Item::elements).orElse(List.of());
    }

    @Override
    public String phrase() {
        return shape.phrase();
    }

    @Override
    public String kind() {
        return shape.kind();
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        ObjectNode schema = shape.schema(definitions);
        definitions.requireUnless(shape, name.name());
        return schema;
    }

    @Override
    public List<ObjectShape<?>> objects() {
        return shape.objects();
    }
}
