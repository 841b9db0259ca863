package org.headwater.models.rfm;

/** Whole parts of a count. */
final class Fraction {
    private Fraction() {}

    /** {@code floor(n·k/parts)} for 0 ≤ k ≤ parts and any n ≥ 0, also where n·k does not fit in a long. */
    static long floor(long n, int k, int parts) {
        return n / parts * k + n % parts * k / parts;
    }

    /** {@code ceil(n·k/parts)}, as {@link #floor}. */
    static long ceil(long n, int k, int parts) {
        return n - floor(n, parts - k, parts);
    }
}
