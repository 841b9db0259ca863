package org.headwater.models.value;

import org.headwater.models.stats.GaussLegendre;
import org.headwater.models.stats.Hypergeometric;

/**
 * What BG/NBD and MBG/NBD share. With k chances to leave so far, a customer known to be alive now has purchase rate
 * λ ~ Gamma(r + x, α + T) and chance of leaving p ~ Beta(a, b + k); the two models differ in k only.
 *
 * <pre>
 *   odds of having left      c ((α + T)/(α + tx))^(r + x),  c = a/(b + k - 1) for k > 0, else 0
 *   orders in t, if alive    C [1 - (1 - z)^(r + x) ₂F₁(r + x, b + k; C; z)]/(a - 1),  C = a + b + k - 1,  z = t/(α + T + t)
 * </pre>
 *
 * <p>The latter is computed after Euler's transformation with ε = a - 1 taken out, so that a = 1 is a value like any other.
 *
 * @param r shape of λ, more than 0
 * @param alpha rate of λ, more than 0, in units of time
 * @param a more than 0
 * @param b more than 0
 */
record BetaGeometric(double r, double alpha, double a, double b) {

    private static final GaussLegendre RULE = GaussLegendre.ofPoints(16);
    private static final double NEGLIGIBLE = 40;

    /** Below it the closed form divides by what is almost nothing; its derivative, the rate, does not. */
    private static final double POLE = 0.05;

    double probabilityAlive(History h, int chances) {
        return 1 / (1 + Math.exp(logOddsOfHavingLeft(h, chances)));
    }

    private double logOddsOfHavingLeft(History h, int chances) {
        if (chances == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return Math.log(a / (b + chances - 1)) + (r + h.x()) * Math.log((alpha + h.T()) / (alpha + h.tx()));
    }

    double ordersIfAlive(int x, double observed, int chances, double t) {
        if (t == 0) {
            return 0;
        }
        double c = a + b + chances - 1;
        if (c < POLE) {
            double end = Math.log1p(t / (alpha + observed));
            int panels = (int) Math.ceil(end) + 1;
            return RULE.integrate(v -> Math.exp(v) * rateIfAlive(x, chances, Math.expm1(v)), 0, end, panels);
        }
        double z = t / (alpha + observed + t);
        double logRest = Math.log(alpha + observed) - Math.log(alpha + observed + t);
        double epsilon = a - 1;
        double shape = c - (r + x);
        double series = seriesOverEpsilon(shape, epsilon, c, z);
        double power = epsilon == 0 ? logRest : Math.expm1(epsilon * logRest) / epsilon;
        return c * (-power - Math.exp(epsilon * logRest) * series);
    }

    /** (₂F₁(u, ε; c; z) - 1)/ε. */
    private static double seriesOverEpsilon(double u, double epsilon, double c, double z) {
        double first = u / c * z;
        double term = first;
        double sum = first;
        for (int n = 1; n < 200_000 && Math.abs(term) > 1e-17 * Math.abs(sum) * (1 - z); n++) {
            term *= (u + n) / (c + n) * (epsilon + n) / (1 + n) * z;
            sum += term;
        }
        return sum;
    }

    /** The rate of orders at a time y (α + T) from now, if alive now, in orders per α + T. */
    double rateIfAlive(int x, int chances, double y) {
        double z = y / (1 + y);
        double c = a + b + chances;
        return (r + x) * Math.exp(a * Math.log1p(-z)) * (1 + Hypergeometric.series(c - r - x - 1, a, c, z));
    }

    /** ∫ exp(-q y) {@link #rateIfAlive} dy with q = rate · (α + T), in ln(1 + y). */
    double discountedIfAlive(int x, double observed, int chances, double rate) {
        double q = rate * (alpha + observed);
        double end = Math.log1p(NEGLIGIBLE / q);
        int panels = Math.max(2, (int) Math.ceil(end));
        return RULE.integrate(
                v -> Math.exp(v - q * Math.expm1(v)) * rateIfAlive(x, chances, Math.expm1(v)), 0, end, panels);
    }
}
