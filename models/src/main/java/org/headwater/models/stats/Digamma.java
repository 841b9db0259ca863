package org.headwater.models.stats;

/**
 * The derivative of ln Γ(x), for x &gt; 0.
 *
 * <p>The asymptotic series from 10 upwards; below, ψ(x) = ψ(x + 1) - 1/x. The error is below 1e-14 · max(1, 1/x).
 *
 * @see <a href="https://dlmf.nist.gov/5.11#E2">DLMF 5.11.2</a>
 */
public final class Digamma {

    private static final double SERIES_FROM = 10;

    private Digamma() {}

    /** @return ψ(x); NaN for x ≤ 0 */
    public static double of(double x) {
        if (!(x > 0)) {
            return Double.NaN;
        }
        double shifted = x;
        double sum = 0;
        while (shifted < SERIES_FROM) {
            sum -= 1 / shifted;
            shifted++;
        }
        double y = 1 / (shifted * shifted);
        double series = y
                * (1.0 / 12
                        - y * (1.0 / 120 - y * (1.0 / 252 - y * (1.0 / 240 - y * (1.0 / 132 - y * 691.0 / 32760)))));
        return sum + Math.log(shifted) - 0.5 / shifted - series;
    }
}
