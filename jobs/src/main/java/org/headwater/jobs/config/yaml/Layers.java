package org.headwater.jobs.config.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One mapping laid over another, two levels deep. */
final class Layers {

    private final Item upper;
    private final Node place;

    private Layers(Item upper, Node place) {
        this.upper = upper;
        this.place = place;
    }

    /**
     * The entries of {@code upper}, and those of {@code lower} that it has not. An entry that is a mapping in both is
     * merged in the same way; further down the upper value replaces the lower one.
     *
     * @param without paths of {@code lower}, such as {@code orders.user_id}, that are left out; one that it does not have is a
     *     problem
     * @param named where all of {@code lower} is said to stand
     */
    static MappingNode over(Item upper, List<Item> without, MappingNode lower, Item named) {
        var layers = new Layers(upper, named.node());
        MappingNode left = layers.without(lower, without, named);
        return layers.merged((MappingNode) upper.node(), left, 2);
    }

    private MappingNode without(MappingNode lower, List<Item> without, Item named) {
        var paths = new LinkedHashMap<String, Item>();
        without.forEach(path -> path.scalar().ifPresent(text -> paths.put(text, path)));
        List<String> known = paths(lower);
        paths.forEach((text, path) -> {
            if (!known.contains(text)) {
                path.problem(Quoted.of(text) + " is not in " + named.scalar().orElse("") + Nearest.hint(text, known));
            }
        });
        return without("", lower, paths);
    }

    private List<String> paths(MappingNode lower) {
        var paths = new ArrayList<String>();
        for (NodeTuple entry : lower.getValue()) {
            String key = key(entry).orElseThrow();
            paths.add(key);
            if (entry.getValueNode() instanceof MappingNode inner) {
                inner.getValue()
                        .forEach(within -> paths.add(key + '.' + key(within).orElseThrow()));
            }
        }
        return paths;
    }

    private MappingNode without(String prefix, MappingNode lower, Map<String, Item> paths) {
        var kept = new ArrayList<NodeTuple>();
        for (NodeTuple entry : lower.getValue()) {
            String path = prefix + key(entry).orElseThrow();
            if (!paths.containsKey(path)) {
                Node value = prefix.isEmpty() && entry.getValueNode() instanceof MappingNode inner
                        ? without(path + '.', inner, paths)
                        : entry.getValueNode();
                kept.add(new NodeTuple(entry.getKeyNode(), value));
            }
        }
        return with(lower, kept, lower.getStartMark());
    }

    private MappingNode merged(MappingNode over, MappingNode under, int levels) {
        var entries = new ArrayList<NodeTuple>();
        for (NodeTuple entry : over.getValue()) {
            Optional<Node> below = key(entry).flatMap(key -> value(under, key));
            boolean isMerged = levels > 1
                    && entry.getValueNode() instanceof MappingNode
                    && below.filter(MappingNode.class::isInstance).isPresent();
            entries.add(
                    isMerged
                            ? new NodeTuple(
                                    entry.getKeyNode(),
                                    merged((MappingNode) entry.getValueNode(), (MappingNode) below.get(), levels - 1))
                            : entry);
        }
        for (NodeTuple entry : under.getValue()) {
            if (key(entry).flatMap(key -> value(over, key)).isEmpty()) {
                entries.add(new NodeTuple(moved(entry.getKeyNode()), moved(entry.getValueNode())));
            }
        }
        return with(over, entries, over.getStartMark());
    }

    private Optional<Node> value(MappingNode mapping, String key) {
        return mapping.getValue().stream()
                .filter(entry -> key(entry).equals(Optional.of(key)))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    private Optional<String> key(NodeTuple entry) {
        return upper.key(entry);
    }

    /** The same node, said to stand where its layer is named. */
    private Node moved(Node node) {
        Mark at = place.getStartMark();
        if (node instanceof ScalarNode scalar) {
            return new ScalarNode(node.getTag(), true, scalar.getValue(), at, at, scalar.getScalarStyle());
        }
        if (node instanceof SequenceNode sequence) {
            List<Node> elements = sequence.getValue().stream().map(this::moved).toList();
            return new SequenceNode(node.getTag(), true, elements, at, at, sequence.getFlowStyle());
        }
        List<NodeTuple> entries = ((MappingNode) node)
                .getValue().stream()
                        .map(entry -> new NodeTuple(moved(entry.getKeyNode()), moved(entry.getValueNode())))
                        .toList();
        return with((MappingNode) node, entries, at);
    }

    private static MappingNode with(MappingNode mapping, List<NodeTuple> entries, Mark at) {
        return new MappingNode(mapping.getTag(), true, entries, at, at, mapping.getFlowStyle());
    }
}
