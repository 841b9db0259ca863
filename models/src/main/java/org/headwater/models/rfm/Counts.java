package org.headwater.models.rfm;

/** How many customers there are. */
final class Counts {
    private Counts() {}

    static void requireCount(long n) {
        if (n < 0) {
            throw new IllegalArgumentException("n must be 0 or more, was " + n);
        }
    }
}
