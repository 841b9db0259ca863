package org.headwater.jobs.config.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * What holds when a setting is left out.
 *
 * @param text for the table of settings, in Markdown
 * @param yaml the value as it would be written, when there is one
 */
public record Absent(String text, Optional<String> yaml) {

    static Absent refused() {
        return new Absent("**required**", Optional.empty());
    }

    static Absent told(String text) {
        return new Absent(text, Optional.empty());
    }

    static Absent yaml(String yaml) {
        return new Absent("`" + yaml + "`", Optional.of(yaml));
    }

    boolean isRefused() {
        return equals(refused());
    }

    /** The default for a JSON Schema. */
    Optional<JsonNode> json() {
        return yaml.map(PlainYaml::parse).map(Absent::json);
    }

    private static JsonNode json(Node node) {
        var make = JsonNodeFactory.instance;
        if (!(node instanceof ScalarNode scalar)) {
            return node instanceof MappingNode ? make.objectNode() : make.arrayNode();
        }
        if (node.getTag().equals(Tag.BOOL)) {
            return make.booleanNode(Boolean.parseBoolean(scalar.getValue()));
        }
        boolean number = node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT);
        return number ? make.numberNode(new BigDecimal(scalar.getValue())) : make.textNode(scalar.getValue());
    }
}
