package org.headwater.models.funnel;

/** Sets of steps as longs: step k, counted from 1, is bit k - 1. */
final class Bits {

    private Bits() {}

    static long of(int step) {
        return 1L << (step - 1);
    }

    /** Steps 1 to {@code step}; none for 0. */
    static long upTo(int step) {
        return step >= Long.SIZE ? -1L : (1L << step) - 1;
    }

    /** Steps from {@code step} on. */
    static long from(int step) {
        return ~upTo(step - 1);
    }

    /** Whether there are two or more. */
    static boolean areSeveral(long set) {
        return (set & (set - 1)) != 0;
    }

    /** The first step of a set that is not empty. */
    static int first(long set) {
        return Long.numberOfTrailingZeros(set) + 1;
    }
}
