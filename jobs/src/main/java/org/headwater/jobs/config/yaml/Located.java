package org.headwater.jobs.config.yaml;

import java.util.Optional;

/** A value together with where it stands, for checks that need more than the value. */
public record Located<T>(T value, Item item) {

    /** {@code shape}, which remembers where the value stands. */
    public static <T> Shape<Located<T>> of(Shape<T> shape) {
        return shape.then((item, value) -> Optional.of(new Located<>(value, item)));
    }
}
