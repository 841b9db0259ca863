package org.headwater.synthetic.traces;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headwater.synthetic.files.Stream;

/** A line as a reader sees it that knows nothing of how it was made. Numbers are {@link BigDecimal}s. */
record Parsed(Stream stream, long writtenAt, String line, Map<String, Object> root) {

    private static final JsonFactory JSON = new JsonFactory();

    static Parsed of(Stream stream, long writtenAt, String line) {
        try (JsonParser parser = JSON.createParser(line)) {
            parser.nextToken();
            return new Parsed(stream, writtenAt, line, object(parser));
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (object.containsKey(name)) {
                throw new IllegalStateException(name + " is there twice");
            }
            object.put(name, value(parser));
        }
        return object;
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                List<Object> array = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(parser));
                }
                yield array;
            }
            case VALUE_NULL -> null;
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            default -> parser.getText();
        };
    }

    boolean isSensors() {
        return stream == Stream.SENSORS_EVENTS;
    }

    /** Of Sensors' name or Segment's title, whichever it has. */
    boolean is(EventKind kind) {
        return kind.key.equals(root.get("event")) || kind.title.equals(root.get("event"));
    }

    String text(String... path) {
        return (String) at(path);
    }

    long whole(String... path) {
        return ((BigDecimal) at(path)).longValueExact();
    }

    BigDecimal number(String... path) {
        return (BigDecimal) at(path);
    }

    String property(String name) {
        return text("properties", name);
    }

    private Object at(String... path) {
        Object at = root;
        for (String name : path) {
            at = at instanceof Map<?, ?> object ? object.get(name) : null;
        }
        return at;
    }
}
