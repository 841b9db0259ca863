package org.headwater.models.stats;

/**
 * The logarithm of the gamma function, ln Γ(x), for x &gt; 0.
 *
 * <p>Stirling's series from 10 upwards; below, ln Γ(x) = ln Γ(x + n) - ln(x (x + 1) … (x + n - 1)). The error is below
 * 1e-14 absolute up to 10 and 1e-15 relative above.
 *
 * @see <a href="https://dlmf.nist.gov/5.11#E1">DLMF 5.11.1</a>
 */
public final class LogGamma {

    private static final double STIRLING_FROM = 10;
    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

    private LogGamma() {}

    /** @return ln Γ(x); infinite at 0, NaN below */
    public static double of(double x) {
        if (x <= 0 || Double.isNaN(x)) {
            return x == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        }
        double shifted = x;
        double product = 1;
        while (shifted < STIRLING_FROM) {
            product *= shifted;
            shifted++;
        }
        double large = (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + correction(shifted);
        return shifted == x ? large : large - Math.log(product);
    }

    private static double correction(double x) {
        double y = 1 / (x * x);
        return (1.0 / 12
                        - y * (1.0 / 360 - y * (1.0 / 1260 - y * (1.0 / 1680 - y * (1.0 / 1188 - y * 691.0 / 360360)))))
                / x;
    }
}
