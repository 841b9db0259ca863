package org.headwater.jobs.sources;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one JSON object into maps, lists and texts. A number stays the text that it was: read as a double, a long id
 * would become another id.
 */
final class JsonTree {
    private final JsonParser parser;
    private final Set<String> twice = new LinkedHashSet<>();

    /** @param parser stands on the beginning of the object */
    JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /** The object; its values are texts, maps, lists or null. */
    Map<String, Object> object() throws IOException {
        return object("");
    }

    /** The object or array that the parser stands on. */
    Object value() throws IOException {
        return value("");
    }

    /** Dotted paths of keys that stood more than once in their object; the first value was kept. */
    Set<String> twice() {
        return twice;
    }

    private Map<String, Object> object(String prefix) throws IOException {
        Map<String, Object> object = new HashMap<>();
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            var path = prefix + name;
            var isNew = !object.containsKey(name);
            var value = value(path);
            if (isNew) {
                object.put(name, value);
            } else {
                twice.add(path);
            }
        }
        return object;
    }

    private Object value(String path) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(path.isEmpty() ? "" : path + '.');
            case START_ARRAY -> array(path);
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }

    private List<Object> array(String path) throws IOException {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(path));
        }
        return array;
    }
}
