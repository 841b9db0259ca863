package org.headwater.jobs.config.yaml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.BiFunction;

/** A named entry of an object: what it may be, what it is when it is left out, what it means. Compared by identity. */
public final class Setting<T> {

    private final String name;
    private final Shape<?> shape;
    private final Absent absent;
    private final String meaning;
    private final BiFunction<Item, Optional<Item>, Optional<T>> reader;

    private Setting(
            String name,
            Shape<?> shape,
            Absent absent,
            String meaning,
            BiFunction<Item, Optional<Item>, Optional<T>> reader) {
        this.name = name;
        this.shape = shape;
        this.absent = absent;
        this.meaning = meaning;
        this.reader = reader;
    }

    /** A setting that must be given. */
    public static <T> Setting<T> required(String name, Shape<T> shape, String meaning) {
        return new Setting<>(
                name,
                shape,
                Absent.refused(),
                meaning,
                (object, item) -> item.isPresent()
                        ? shape.read(item.get())
                        : object.problem(Quoted.of(name) + " is missing; it must be " + shape.phrase()));
    }

    /** A setting that is {@code yaml} when left out. */
    public static <T> Setting<T> defaulting(String name, Shape<T> shape, String yaml, String meaning) {
        return new Setting<>(
                name,
                shape,
                Absent.yaml(yaml),
                meaning,
                (object, item) -> shape.read(item.orElseGet(() -> object.child(name, PlainYaml.parse(yaml)))));
    }

    /** A setting that may be left out, and then there is nothing. */
    public static <T> Setting<Optional<T>> optional(String name, Shape<T> shape, String meaning) {
        return optional(name, shape, "none", meaning);
    }

    /** A setting that may be left out; {@code otherwise} says for people what then holds. */
    public static <T> Setting<Optional<T>> optional(String name, Shape<T> shape, String otherwise, String meaning) {
        Shape<Optional<T>> given = shape.then((item, value) -> Optional.of(Optional.of(value)));
        return new Setting<>(
                name,
                given,
                Absent.told(otherwise),
                meaning,
                (object, item) -> item.isPresent() ? given.read(item.get()) : Optional.of(Optional.empty()));
    }

    /** This setting again in an object within, where the value around holds unless another is given. */
    public Setting<T> inherited(String otherwise, String innerMeaning) {
        return new Setting<>(
                name,
                shape,
                Absent.told(otherwise),
                innerMeaning,
                (object, item) -> item.isPresent()
                        ? reader.apply(object, item)
                        : object.scope().find(this));
    }

    public String name() {
        return name;
    }

    /** One sentence. */
    public String meaning() {
        return meaning;
    }

    public Shape<?> shape() {
        return shape;
    }

    public Absent absent() {
        return absent;
    }

    Optional<T> read(Item object, Optional<Item> item) {
        return reader.apply(object, item);
    }

    ObjectNode schema(Definitions definitions) {
        ObjectNode schema = shape.schema(definitions).put("description", meaning);
        absent.json().ifPresent(value -> schema.set("default", value));
        return schema;
    }
}
