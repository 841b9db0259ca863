package org.headwater.jobs.sources;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
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
    private final boolean plainNumbers;
    private final Set<String> twice = new LinkedHashSet<>();

    /**
     * @param parser stands on the beginning of the object
     * @param plainNumbers whether {@code 1.5E7} becomes 15000000
     */
    JsonTree(JsonParser parser, boolean plainNumbers) {
        this.parser = parser;
        this.plainNumbers = plainNumbers;
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
            var value = parser.currentToken().isScalarValue() ? scalar() : value(prefix + name);
            if (object.containsKey(name)) {
                twice.add(prefix + name);
            } else {
                object.put(name, value);
            }
        }
        return object;
    }

    private Object value(String path) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(path.isEmpty() ? "" : path + '.');
            case START_ARRAY -> array(path);
            default -> scalar();
        };
    }

    private String scalar() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_NUMBER_FLOAT -> number(parser.getText());
            default -> parser.getText();
        };
    }

    private String number(String text) {
        return plainNumbers && text.indexOf('E') > 0 ? new BigDecimal(text).toPlainString() : text;
    }

    private List<Object> array(String path) throws IOException {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(path));
        }
        return array;
    }
}
