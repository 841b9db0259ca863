package org.headwater.synthetic.draw;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Random numbers that are the same on every machine and Java version: SplitMix64 for the bits and {@link StrictMath}
 * for the shapes. The generators of the JDK promise neither for all their distributions.
 *
 * @see <a href="https://doi.org/10.1145/2660193.2660195">Steele, Lea, Flood (2014), Fast Splittable Pseudorandom Number
 *     Generators</a>
 */
public final class Draws {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private Draws(long state) {
        this.state = state;
    }

    /**
     * A stream of its own for each purpose and key. Whoever draws for one thing disturbs no other: a person more, a day
     * more or a share more changes nothing that was drawn before.
     */
    public static Draws of(long seed, Purpose purpose, long key) {
        return new Draws(mix(mix(seed + GOLDEN_GAMMA) ^ (purpose.number * GOLDEN_GAMMA)) ^ mix(key * GOLDEN_GAMMA + 1));
    }

    /** As {@link #of(long, Purpose, long)}, for things with two keys, such as a share and who sees it. */
    public static Draws of(long seed, Purpose purpose, long key, long second) {
        return of(seed, purpose, mix(key + GOLDEN_GAMMA) + second);
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** In (0, 1): never an end, so that a logarithm of it is finite. */
    public double uniform() {
        state += GOLDEN_GAMMA;
        return ((mix(state) >>> 12) + 0.5) * 0x1p-52;
    }

    public boolean chance(double probability) {
        return uniform() < probability;
    }

    /** From 0 to {@code bound - 1}. */
    public int below(int bound) {
        return (int) (uniform() * bound);
    }

    public double normal() {
        return StrictMath.sqrt(-2 * StrictMath.log(uniform())) * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    /** Rounded to whole units. */
    public long logNormal(long median, double sigma) {
        return Math.round((double) median * StrictMath.exp(sigma * normal()));
    }

    public double exponential(double rate) {
        return -StrictMath.log(uniform()) / rate;
    }

    /**
     * Gamma with scale 1, by squeezing a normal; below shape 1 from the next shape, shrunk.
     *
     * @see <a href="https://doi.org/10.1145/358407.358414">Marsaglia, Tsang (2000), A Simple Method for Generating Gamma
     *     Variables</a>
     */
    public double gamma(double shape) {
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

    public double beta(double a, double b) {
        double x = gamma(a);
        return x / (x + gamma(b));
    }

    public int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = uniform(); product > limit; product *= uniform()) {
            count++;
        }
        return count;
    }

    /** Pareto with minimum 1: the heavy tail of fame. */
    public double pareto(double exponent) {
        return StrictMath.pow(uniform(), -1 / exponent);
    }

    /** An index, each as likely as its weight. */
    public int index(double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = uniform() * total;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** Any bits. */
    public long bits() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** One of the items, each as likely as its weight. */
    public <T> T pick(List<T> items, ToDoubleFunction<T> weight) {
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
