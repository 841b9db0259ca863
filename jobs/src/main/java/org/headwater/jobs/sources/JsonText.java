package org.headwater.jobs.sources;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * How JSON is read: bounded in depth and length, and by the standard but for {@code NaN} and {@code Infinity}, which
 * Python writes, most often in keys that nobody maps.
 */
final class JsonText {
    /** Levels of objects and arrays inside each other. */
    private static final int DEEPEST = 100;

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(PhysicalLines.LONGEST)
                    .build())
            // Names are the same in every row, or else in a hostile file no two are: share them, but not with the JVM.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .build();

    private JsonText() {}

    static JsonParser parser(String json) throws IOException {
        return FACTORY.createParser(json);
    }

    /**
     * The object or array that a text value of a JSON row holds, as vendors write {@code "content": "{…}"}; null when the
     * text is just a text.
     *
     * @param path the mapped path that leads through it, for messages
     * @throws Rejection when it begins as one and is none: a broken value is not a missing one
     */
    static Object within(String text, String path) {
        var json = text.strip();
        if (!json.startsWith("{") && !json.startsWith("[")) {
            return null;
        }
        try (var parser = parser(json)) {
            parser.nextToken();
            var tree = new JsonTree(parser, false);
            var value = tree.value();
            if (parser.nextToken() != null) {
                throw malformed(path, parser.currentTokenLocation().getColumnNr());
            }
            tree.twice().stream().findFirst().ifPresent(key -> {
                throw new Rejection(
                        Reason.DUPLICATE_KEY,
                        path,
                        "must lead through JSON whose keys stand once, \"" + key + "\" stands twice");
            });
            return value;
        } catch (JsonProcessingException e) {
            throw malformed(path, e.getLocation() == null ? 1 : e.getLocation().getColumnNr());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rejection malformed(String path, int character) {
        return new Rejection(
                Reason.MALFORMED_JSON,
                path,
                "must lead through JSON, the text on the way fails at character " + character);
    }
}
