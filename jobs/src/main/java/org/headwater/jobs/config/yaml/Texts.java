package org.headwater.jobs.config.yaml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.headwater.jobs.config.yaml.ScalarShape.Quotes;

/** Shapes of text. Without quotes, what YAML would take for a number or a boolean is text too. */
public final class Texts {

    private Texts() {}

    /** Any text, also none. */
    public static Shape<String> any() {
        return new ScalarShape<>("text", Quotes.ALLOWED, Optional::of, Texts::anyScalar);
    }

    /** Text with something to see in it. */
    public static Shape<String> notBlank() {
        return notBlank("text");
    }

    /** Text with something to see in it, called {@code phrase} in messages. */
    public static Shape<String> notBlank(String phrase) {
        return new ScalarShape<>(
                phrase,
                Quotes.ALLOWED,
                text -> Optional.of(text).filter(t -> !t.isBlank()),
                schema -> anyScalar(schema).put("pattern", "\\S"));
    }

    /** Text that is {@code pattern} from end to end; a whole number without quotes is taken as its digits. */
    public static Shape<String> matching(Pattern pattern, String phrase) {
        UnaryOperator<ObjectNode> describe = schema -> {
            schema.putArray("type").add("string").add("integer");
            return schema.put("minimum", 0).put("pattern", "^" + pattern.pattern() + "$");
        };
        return new ScalarShape<>(
                phrase, Quotes.ALLOWED, text -> Optional.of(text).filter(pattern.asMatchPredicate()), describe);
    }

    /** Text that {@code parse} understands. */
    public static <T> Shape<T> parsed(String phrase, Function<String, Optional<T>> parse) {
        return new ScalarShape<>(phrase, Quotes.ALLOWED, parse, schema -> schema.put("type", "string"));
    }

    /** Text that is {@code pattern} from end to end and that {@code parse} understands. */
    public static <T> Shape<T> parsed(Pattern pattern, String phrase, Function<String, Optional<T>> parse) {
        return new ScalarShape<>(
                phrase,
                Quotes.ALLOWED,
                text -> Optional.of(text).filter(pattern.asMatchPredicate()).flatMap(parse),
                schema -> schema.put("type", "string").put("pattern", "^" + pattern.pattern() + "$"));
    }

    /** A single character that does not end a line. */
    public static Shape<Character> character() {
        return new ScalarShape<>(
                "one character",
                Quotes.ALLOWED,
                text -> Optional.of(text)
                        .filter(t -> t.length() == 1 && !t.equals("\n") && !t.equals("\r"))
                        .map(t -> t.charAt(0)),
                schema -> anyScalar(schema).put("maxLength", 1).put("pattern", "[^\\r\\n]"));
    }

    private static ObjectNode anyScalar(ObjectNode schema) {
        schema.putArray("type").add("string").add("number").add("boolean");
        return schema;
    }
}
