package org.headwater.jobs.config.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A place in a YAML file, and how to speak of it.
 *
 * @param path from the root, such as {@code sources[0].orders.paid}; empty for the root
 */
public record Item(Document document, String path, Node node, Scope scope) {

    /** Line of the value's first character, 1 for the first; of the {@code |} or {@code >} for block scalars. */
    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** Line of the first character of a scalar's text: a block scalar's is the one after {@code |} or {@code >}. */
    public int textLine() {
        boolean block = node instanceof ScalarNode scalar
                && (scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED);
        return block ? line() + 1 : line();
    }

    /** Adds a problem on this item's line; empty, so that a reader can return it. */
    public <T> Optional<T> problem(String text) {
        return problem(line(), text);
    }

    /** Adds that this item is not what it must be. */
    public <T> Optional<T> mustBe(String phrase) {
        return problem("must be " + phrase + "; was " + found());
    }

    <T> Optional<T> problem(int line, String text) {
        String place = path.isEmpty() ? "" : path + ": ";
        document.problems().add(new Problem(document.file().toString(), line, place + text));
        return Optional.empty();
    }

    /** The text of a scalar as written, whatever type YAML would guess; empty for null, lists and mappings. */
    public Optional<String> scalar() {
        return node instanceof ScalarNode scalar && !isNull() ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    /** The text of a scalar without quotes, as numbers and booleans are written. */
    Optional<String> plain() {
        return node instanceof ScalarNode scalar && scalar.isPlain() ? scalar() : Optional.empty();
    }

    boolean isScalar() {
        return node instanceof ScalarNode;
    }

    /** The entry under {@code key}, when this is a mapping that has it. */
    public Optional<Item> child(String key) {
        return entries().stream()
                .filter(entry -> key(entry).equals(Optional.of(key)))
                .map(entry -> child(key, entry.getValueNode()))
                .findFirst();
    }

    Item child(String key, Node value) {
        return new Item(document, path.isEmpty() ? key : path + "." + key, value, scope);
    }

    Item in(Scope inner) {
        return new Item(document, path, node, inner);
    }

    Optional<String> key(NodeTuple entry) {
        return child("", entry.getKeyNode()).scalar();
    }

    /** The entries of a mapping in order; none for anything else. */
    List<NodeTuple> entries() {
        return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
    }

    /** The elements of a list in order; none for anything else. */
    public List<Item> elements() {
        var elements = new ArrayList<Item>();
        if (node instanceof SequenceNode sequence) {
            for (Node element : sequence.getValue()) {
                elements.add(new Item(document, path + "[" + elements.size() + "]", element, scope));
            }
        }
        return elements;
    }

    private boolean isNull() {
        return node.getTag().equals(Tag.NULL);
    }

    private String found() {
        if (node instanceof SequenceNode) {
            return "a list";
        }
        if (node instanceof MappingNode) {
            return "a mapping";
        }
        var scalar = (ScalarNode) node;
        if (isNull()) {
            return scalar.getValue().isEmpty() ? "nothing" : "null";
        }
        return (scalar.isPlain() ? "" : "the quoted text ") + Quoted.of(scalar.getValue());
    }
}
