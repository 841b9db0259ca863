package org.headwater.models.value;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.headwater.models.stats.BetaMean;
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
 * <p>The latter is computed after Euler's transformation with ε = a - 1 taken out, so that a = 1 is a value like any other; where its series would
 * cancel or overflow, by quadrature over p.
 *
 * @param r shape of λ, more than 0
 * @param alpha rate of λ, more than 0, in units of time
 * @param a more than 0
 * @param b more than 0
 */
record BetaGeometric(double r, double alpha, double a, double b) {

    private static final GaussLegendre RULE = GaussLegendre.ofPoints(16);
    private static final double NEGLIGIBLE = 40;
    private static final double WIDER = 1.5;

    /** Below it the closed form divides by what is almost nothing; its derivative, the rate, does not. */
    private static final double POLE = 0.05;

    /** Above it the series multiplies what vanishes by what overflows; as far below 0 of c - power its terms cancel. */
    private static final double GREATEST_A = 20;

    private static final double GREATEST_CANCELLATION = 3;

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
        if (c < POLE || isHard(c, r + x)) {
            double y = t / (alpha + observed);
            return BetaMean.of(a, b + chances, p -> -Math.expm1(-(r + x) * Math.log1p(p * y)) / p);
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
        double power = r + x + 1;
        if (isHard(c, power)) {
            return (r + x) * BetaMean.of(a, c - a, p -> Math.exp(-power * Math.log1p(p * y)));
        }
        return (r + x) * Math.exp(a * Math.log1p(-z)) * (1 + Hypergeometric.series(c - power, a, c, z));
    }

    private boolean isHard(double c, double power) {
        return a > GREATEST_A || c - power < -GREATEST_CANCELLATION;
    }

    /**
     * ∫ exp(-q y) {@link #rateIfAlive} dy with q = rate · (α + T), in ln(1 + y): the rate at the points of the quadrature does not
     * depend on T.
     */
    DoubleUnaryOperator discountedIfAlive(int x, int chances, double rate) {
        double end = Math.log1p(NEGLIGIBLE / (rate * alpha));
        double widest = end / Math.max(2, (int) Math.ceil(end));
        // Where nearly all leave at the same chance and buy at the same rate, the rate of all falls as fast as that of
        // one.
        double fall = (a + b + chances) / (a * (r + x + 1));
        List<double[]> panels = new ArrayList<>();
        double width = Math.min(widest, fall);
        for (double from = 0; from < end * (1 - 1e-12); from += width, width = Math.min(widest, WIDER * width)) {
            panels.add(new double[] {from, Math.min(width, end - from)});
        }
        int points = RULE.points();
        double[] later = new double[panels.size() * points];
        double[] mass = new double[panels.size() * points];
        for (int i = 0; i < later.length; i++) {
            double[] panel = panels.get(i / points);
            double v = panel[0] + RULE.node(i % points) * panel[1];
            later[i] = Math.expm1(v);
            mass[i] = RULE.weight(i % points) * panel[1] * Math.exp(v) * rateIfAlive(x, chances, later[i]);
        }
        return observed -> {
            double q = rate * (alpha + observed);
            double sum = 0;
            for (int i = 0; i < later.length && q * later[i] < NEGLIGIBLE; i++) {
                sum += mass[i] * Math.exp(-q * later[i]);
            }
            return sum;
        };
    }
}
