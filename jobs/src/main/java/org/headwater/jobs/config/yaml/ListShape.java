package org.headwater.jobs.config.yaml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A list without repeats.
 *
 * @param least elements at least, 0 or 1
 * @param key setting of the elements that may not repeat; without one, equal scalars are the repeats
 */
public record ListShape<T>(Shape<T> element, int least, Optional<String> key) implements Shape<List<T>> {

    /** A list that may be empty. */
    public static <T> ListShape<T> of(Shape<T> element) {
        return new ListShape<>(element, 0, Optional.empty());
    }

    /** A list of one or more. */
    public static <T> ListShape<T> notEmpty(Shape<T> element) {
        return new ListShape<>(element, 1, Optional.empty());
    }

    /** The same list, whose elements are told apart by their setting {@code key}. */
    public ListShape<T> uniqueBy(String key) {
        return new ListShape<>(element, least, Optional.of(key));
    }

    @Override
    public Optional<List<T>> read(Item item) {
        if (!(item.node() instanceof SequenceNode) || item.elements().size() < least) {
            return item.node() instanceof SequenceNode
                    ? item.problem("must hold at least one element; was empty")
                    : item.mustBe(phrase());
        }
        boolean unique = checkRepeats(item);
        var values = new ArrayList<T>();
        item.elements().forEach(each -> element.read(each).ifPresent(values::add));
        return unique && values.size() == item.elements().size() ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    private boolean checkRepeats(Item item) {
        Map<String, Item> first = new HashMap<>();
        boolean unique = true;
        for (Item each : item.elements()) {
            Optional<Item> named = key.isPresent() ? each.child(key.get()) : Optional.of(each);
            Optional<String> name = named.flatMap(Item::scalar);
            Item before = name.map(text -> first.putIfAbsent(text, named.get())).orElse(null);
            if (before != null) {
                named.get()
                        .problem("%s is given twice, first on line %d".formatted(Quoted.of(name.get()), before.line()));
                unique = false;
            }
        }
        return unique;
    }

    @Override
    public String phrase() {
        return "a list, each " + element.phrase();
    }

    @Override
    public String kind() {
        return "list: " + element.kind();
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        ObjectNode schema = Definitions.json().put("type", "array");
        schema.set("items", element.schema(definitions));
        return schema.put("minItems", least).put("uniqueItems", true);
    }

    @Override
    public List<ObjectShape<?>> objects() {
        return element.objects();
    }
}
