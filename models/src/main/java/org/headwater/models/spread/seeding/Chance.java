package org.headwater.models.spread.seeding;

/**
 * Random numbers as a hash of what they are for: draw number i has its own stream, wherever and whenever it is made.
 *
 * @see <a href="https://doi.org/10.1145/2660193.2660195">Steele, Lea, Flood (2014): SplitMix</a>
 */
final class Chance {

    /** 2^64 / golden ratio, odd: added to a state it gives the next. */
    static final long STEP = 0x9E3779B97F4A7C15L;

    private Chance() {}

    /** State with which the stream of a draw begins. */
    static long stream(long seed, long number) {
        return mix(mix(seed) + number * STEP);
    }

    /** 64 random bits of a state. */
    static long mix(long state) {
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** 0 to bound - 1 of the low 32 bits; bound is 1 or more. */
    static int below(long bits, int bound) {
        return (int) (((bits & 0xFFFF_FFFFL) * bound) >>> 32);
    }

    /** 0 to 2^31 - 1 of the high 31 bits. */
    static int high(long bits) {
        return (int) (bits >>> 33);
    }

    /** For comparing with {@link #high}: {@code high(bits) < threshold(p)} has chance p, to 2^-31; p of 1 always holds but once in 2^31. */
    static int threshold(double p) {
        return (int) Math.min(Integer.MAX_VALUE, Math.round(p * 0x1p31));
    }
}
