package org.headwater.models.stats;

/**
 * The second derivative of ln Γ(x), for x &gt; 0.
 *
 * <p>The asymptotic series from 10 upwards; below, ψ'(x) = ψ'(x + 1) + 1/x². The error is below 1e-14 relative.
 *
 * @see <a href="https://dlmf.nist.gov/5.15#E8">DLMF 5.15.8</a>
 */
public final class Trigamma {

    private static final double SERIES_FROM = 10;

    private Trigamma() {}

    /** @return ψ'(x); NaN for x ≤ 0 */
    public static double of(double x) {
        if (!(x > 0)) {
            return Double.NaN;
        }
        double shifted = x;
        double sum = 0;
        while (shifted < SERIES_FROM) {
            sum += 1 / (shifted * shifted);
            shifted++;
        }
        double y = 1 / (shifted * shifted);
        double series = 1.0 / 6 - y * (1.0 / 30 - y * (1.0 / 42 - y * (1.0 / 30 - y * (5.0 / 66 - y * 691.0 / 2730))));
        return sum + (1 + 0.5 / shifted + y * series) / shifted;
    }
}
