package org.headwater.models;

import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/** Random cases from a seed; a failure names the seed, the number of the case and the case. */
public final class Cases {
    private Cases() {}

    /**
     * Checks {@code count} cases, stopping at the first that fails.
     *
     * @param generate draws a case; its {@code toString} should show it
     * @throws AssertionError if a check throws, with that as its cause
     */
    public static <T> void forAll(long seed, int count, Function<Random, T> generate, Consumer<T> check) {
        var random = new Random(seed);
        for (int i = 1; i <= count; i++) {
            T drawn = generate.apply(random);
            try {
                check.accept(drawn);
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError(
                        "seed %d, case %d of %d: %s%n%s".formatted(seed, i, count, drawn, failure.getMessage()),
                        failure);
            }
        }
    }
}
