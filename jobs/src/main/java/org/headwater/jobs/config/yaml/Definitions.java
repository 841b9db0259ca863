package org.headwater.jobs.config.yaml;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;

/** The named parts of a JSON Schema, each written once however often it is used. */
public final class Definitions {

    private final TreeMap<String, ObjectNode> byName = new TreeMap<>();

    /** A reference to {@code shape}, which is added when it is new. */
    ObjectNode reference(ObjectShape<?> shape) {
        if (!byName.containsKey(shape.name())) {
            ObjectNode definition = json();
            byName.put(shape.name(), definition);
            definition.setAll(shape.body(this));
        }
        return json().put("$ref", "#/$defs/" + shape.name());
    }

    /**
     * Lets {@code key} stand for what {@code shape}, and the objects that are settings of it, require: all that is only
     * required when it is not given. What the shape itself requires of everybody stays.
     */
    void requireUnless(ObjectShape<?> shape, String key) {
        ObjectNode body = byName.get(shape.name());
        ObjectNode required = json();
        body.withObject("/properties").properties().forEach(property -> {
            String[] path = property.getValue().path("$ref").asText().split("/", -1);
            ObjectNode within = byName.get(path[path.length - 1]);
            if (within != null && within.has("required")) {
                required.withObject("/properties/" + property.getKey()).set("required", within.remove("required"));
            }
        });
        body.putObject("if").putArray("required").add(key);
        body.set("else", required);
    }

    /** The whole schema of a file whose root is {@code shape}. */
    public static ObjectNode document(ObjectShape<?> shape) {
        var definitions = new Definitions();
        ObjectNode body = shape.body(definitions);
        ObjectNode document = json().put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("title", shape.name());
        document.setAll(body);
        if (!definitions.byName.isEmpty()) {
            document.putObject("$defs").setAll(definitions.byName);
        }
        return document;
    }

    static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }
}
