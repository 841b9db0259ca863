package org.headwater.jobs.config.yaml;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** The keys of a mapping: text, each once. */
final class Keys {

    private Keys() {}

    /** Values by key in the order written; what is no text or repeats is a problem and left out. */
    static Map<String, Node> read(Item item) {
        var values = new LinkedHashMap<String, Node>();
        var lines = new HashMap<String, Integer>();
        for (NodeTuple entry : item.entries()) {
            int line = entry.getKeyNode().getStartMark().getLine() + 1;
            Optional<String> key = item.key(entry);
            if (key.isEmpty()) {
                item.problem(line, "a key must be text; put it in quotes");
                continue;
            }
            Integer first = lines.putIfAbsent(key.get(), line);
            if (first == null) {
                values.put(key.get(), entry.getValueNode());
            } else {
                item.problem(line, "%s is given twice, first on line %d".formatted(Quoted.of(key.get()), first));
            }
        }
        return values;
    }

    /** Line of {@code key} in a mapping that has it. */
    static int line(Item item, String key) {
        return item.entries().stream()
                .filter(entry -> item.key(entry).equals(Optional.of(key)))
                .mapToInt(entry -> entry.getKeyNode().getStartMark().getLine() + 1)
                .findFirst()
                .orElse(item.line());
    }
}
