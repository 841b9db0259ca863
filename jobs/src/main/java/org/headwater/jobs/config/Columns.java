package org.headwater.jobs.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.headwater.jobs.config.yaml.ListShape;
import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.Rule;
import org.headwater.jobs.config.yaml.Setting;
import org.headwater.jobs.config.yaml.Shape;
import org.headwater.jobs.config.yaml.TextOr;
import org.headwater.jobs.config.yaml.Texts;
import org.headwater.jobs.config.yaml.Values;

/** The two ways to say which column a value is in. */
final class Columns {

    static final Shape<String> NAME = Texts.notBlank("a column's name");

    static final Setting<Optional<String>> COLUMN =
            Setting.optional("column", NAME, "Header name, or dotted path in JSON.");

    static final Setting<Optional<List<String>>> COLUMNS = Setting.optional(
            "columns", ListShape.notEmpty(NAME), "Names in order of preference: the first that a file has is read.");

    static final Rule ONE_WAY = Rule.exactlyOne(COLUMN, COLUMNS);

    private Columns() {}

    static List<String> names(Values values) {
        return Stream.concat(
                        values.get(COLUMN).stream(),
                        values.get(COLUMNS).stream().flatMap(List::stream))
                .toList();
    }

    /** {@code object}, for which a bare name stands when nothing else has to be said. */
    static <T> Shape<T> nameOr(ObjectShape<T> object, Function<List<String>, T> ofNames) {
        return new TextOr<>(NAME, name -> ofNames.apply(List.of(name)), object);
    }
}
