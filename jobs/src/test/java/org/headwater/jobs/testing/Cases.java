package org.headwater.jobs.testing;

import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/** The same law for many random cases; a failure names the seed that made its case. */
public final class Cases {

    private Cases() {}

    public static <C> void forAll(long seed, int count, Function<Random, C> random, Consumer<C> law) {
        for (int i = 0; i < count; i++) {
            C drawn = random.apply(new Random(seed + i));
            try {
                law.accept(drawn);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Fails for seed " + (seed + i) + ": " + drawn, e);
            }
        }
    }
}
