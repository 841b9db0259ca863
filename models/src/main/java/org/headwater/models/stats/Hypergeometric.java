package org.headwater.models.stats;

/**
 * Gauss's hypergeometric function ₂F₁(a, b; c; z) for 0 ≤ z &lt; 1 and c &gt; 0, by its power series after Euler's
 * transformation, which makes the terms fall as fast as c - a and c - b allow.
 *
 * <p>Stops when a term no longer changes the sum, or after {@value #TERMS}; the error is then near 1e-14 relative times
 * what cancels in an alternating series. Cost O(1/(1 - z)).
 *
 * @see <a href="https://dlmf.nist.gov/15.8#E1">DLMF 15.8.1</a>
 */
public final class Hypergeometric {

    static final int TERMS = 200_000;

    private Hypergeometric() {}

    /** @return ₂F₁(a, b; c; z); infinite where it diverges within double */
    public static double of(double a, double b, double c, double z) {
        if (!(z >= 0 && z < 1) || !(c > 0)) {
            throw new IllegalArgumentException("0 <= z < 1 and c > 0 must hold, were z = " + z + ", c = " + c);
        }
        return a + b > c
                ? Math.exp((c - a - b) * Math.log1p(-z)) * (1 + series(c - a, c - b, c, z))
                : 1 + series(a, b, c, z);
    }

    /** The power series less its first term, 1. */
    public static double series(double a, double b, double c, double z) {
        double term = 1;
        double sum = 0;
        for (int n = 0; n < TERMS; n++) {
            term *= (a + n) / (c + n) * (b + n) / (1 + n) * z;
            sum += term;
            if (Math.abs(term) <= 1e-17 * Math.abs(1 + sum) * (1 - z)) {
                break;
            }
        }
        return sum;
    }
}
