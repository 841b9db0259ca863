package org.headwater.jobs.samples;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Random numbers that are the same on every machine and Java version: SplitMix64 for the bits and {@link StrictMath}
 * for the shapes. The generators of the JDK promise neither for all their distributions.
 *
 * @see <a href="https://doi.org/10.1145/2660193.2660195">Steele, Lea, Flood (2014), Fast Splittable Pseudorandom Number
 *     Generators</a>
 */
final class Draws {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /** One stream of its own per number, so that one customer more or less changes nobody else. */
    Draws(long seed, long stream) {
        this.state = mix(seed + GOLDEN_GAMMA) ^ mix(stream * GOLDEN_GAMMA + 1);
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** In (0, 1): never an end, so that a logarithm of it is finite. */
    double uniform() {
        state += GOLDEN_GAMMA;
        return ((mix(state) >>> 12) + 0.5) * 0x1p-52;
    }

    boolean chance(double probability) {
        return uniform() < probability;
    }

    /** From 0 to {@code bound - 1}. */
    int below(int bound) {
        return (int) (uniform() * bound);
    }

    double normal() {
        return StrictMath.sqrt(-2 * StrictMath.log(uniform())) * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    /** Rounded to whole units. */
    long logNormal(long median, double sigma) {
        return Math.round((double) median * StrictMath.exp(sigma * normal()));
    }

    double exponential(double rate) {
        return -StrictMath.log(uniform()) / rate;
    }

    /**
     * Gamma with scale 1, by squeezing a normal; below shape 1 from the next shape, shrunk.
     *
     * @see <a href="https://doi.org/10.1145/358407.358414">Marsaglia, Tsang (2000), A Simple Method for Generating Gamma
     *     Variables</a>
     */
    double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * StrictMath.pow(uniform(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        while (true) {
            double x = normal();
            double root = 1 + x / StrictMath.sqrt(9 * d);
            double v = root * root * root;
            if (v > 0 && StrictMath.log(uniform()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                return d * v;
            }
        }
    }

    double beta(double a, double b) {
        double x = gamma(a);
        return x / (x + gamma(b));
    }

    /** One of the items, each as likely as its weight. */
    <T> T pick(List<T> items, ToDoubleFunction<T> weight) {
        double left = uniform() * items.stream().mapToDouble(weight).sum();
        for (T item : items) {
            left -= weight.applyAsDouble(item);
            if (left < 0) {
                return item;
            }
        }
        return items.get(items.size() - 1);
    }
}
