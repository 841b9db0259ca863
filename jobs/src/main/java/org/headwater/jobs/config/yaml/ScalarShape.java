package org.headwater.jobs.config.yaml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A single value, understood from its text by the type that we declare, not by the one that YAML guesses: {@code NO} is
 * text, {@code 010} is not a number.
 *
 * @param parse empty when the text is not such a value
 */
record ScalarShape<T>(
        String phrase, Quotes quotes, Function<String, Optional<T>> parse, UnaryOperator<ObjectNode> describe)
        implements Shape<T> {

    enum Quotes {
        /** Text: with or without quotes. */
        ALLOWED,
        /** Numbers and booleans. */
        REFUSED
    }

    @Override
    public Optional<T> read(Item item) {
        Optional<T> value = (quotes == Quotes.ALLOWED ? item.scalar() : item.plain()).flatMap(parse);
        return value.isPresent() ? value : item.mustBe(phrase);
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        return describe.apply(Definitions.json());
    }
}
