package org.headwater.jobs.config.yaml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.headwater.jobs.config.yaml.ScalarShape.Quotes;

/** Shapes of one value out of a few. */
public final class Choice {

    private Choice() {}

    /** {@code true} or {@code false}; {@code yes}, {@code NO} and {@code on} are not booleans here. */
    public static Shape<Boolean> trueOrFalse() {
        return new ScalarShape<>(
                "true or false",
                Quotes.REFUSED,
                text -> Optional.ofNullable(Map.of("true", true, "false", false).get(text)),
                schema -> schema.put("type", "boolean"));
    }

    /** A constant of {@code type} by its name in lower case. */
    public static <E extends Enum<E>> Shape<E> of(Class<E> type) {
        var byName = new LinkedHashMap<String, E>();
        for (E constant : type.getEnumConstants()) {
            byName.put(constant.name().toLowerCase(Locale.ROOT), constant);
        }
        return of(byName);
    }

    /** One of these words. */
    public static Shape<String> of(String... words) {
        return of(Arrays.asList(words));
    }

    /** One of these words, in this order in messages. */
    public static Shape<String> of(Collection<String> words) {
        var byName = new LinkedHashMap<String, String>();
        words.forEach(word -> byName.put(word, word));
        return of(byName);
    }

    private static <T> Shape<T> of(Map<String, T> byName) {
        UnaryOperator<ObjectNode> describe = schema -> {
            byName.keySet().forEach(schema.put("type", "string").withArray("enum")::add);
            return schema;
        };
        return new ScalarShape<>(
                "one of " + String.join(", ", byName.keySet()),
                Quotes.ALLOWED,
                text -> Optional.ofNullable(byName.get(text)),
                describe);
    }
}
