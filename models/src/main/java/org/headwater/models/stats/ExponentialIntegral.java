package org.headwater.models.stats;

/**
 * The generalised exponential integral, scaled: exp(z) E(s, z) = ∫ from 0 to ∞ of exp(-z y) (1 + y)^-s dy, for z &gt; 0 and
 * any real s. Tricomi's function is U(s, s, z) = z^(1 - s) exp(z) E(s, z).
 *
 * <p>Gauss-Legendre in ln(1 + y), which is smooth at both ends; error near 1e-13 relative for s in 0 to 100.
 *
 * @see <a href="https://dlmf.nist.gov/8.19">DLMF 8.19</a>
 */
public final class ExponentialIntegral {

    private static final GaussLegendre RULE = GaussLegendre.ofPoints(16);

    /** exp(-43) is less than a double's rounding of 1. */
    private static final double NEGLIGIBLE = 43;

    private ExponentialIntegral() {}

    public static double scaled(double s, double z) {
        if (!(z > 0)) {
            throw new IllegalArgumentException("z must be more than 0, was " + z);
        }
        double end = Math.log1p(NEGLIGIBLE / z);
        double falls = NEGLIGIBLE / Math.max(1, s + z);
        double enough = s > 1 ? Math.min(end, Math.log1p(Math.expm1(Math.min(700, NEGLIGIBLE / (s - 1))))) : end;
        int panels = (int) Math.min(400, Math.max(12, Math.ceil(enough / Math.min(1, falls) * 2)));
        return RULE.integrate(v -> Math.exp(-z * Math.expm1(v) + v * (1 - s)), 0, enough, panels);
    }
}
