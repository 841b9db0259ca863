package org.headwater.models.stats;

import java.util.function.DoubleUnaryOperator;

/**
 * The mean of a function of p ~ Beta(a, b), by quadrature over the log odds of p in panels that widen away from the peak.
 *
 * <p>For any a, b &gt; 0, however large or small: nothing cancels, nothing overflows. Error near 1e-9 relative for functions that
 * are smooth and bounded over the log odds; some 500 evaluations.
 */
public final class BetaMean {

    private static final GaussLegendre RULE = GaussLegendre.ofPoints(16);
    private static final double WIDER = 1.5;
    private static final double NEGLIGIBLE = 40;

    /** Stands for all below it, so that what divides by p may. */
    private static final double LEAST = 1e-200;

    private BetaMean() {}

    /** @param f of p, which is more than 0 and at most 1 */
    public static double of(double a, double b, DoubleUnaryOperator f) {
        double peak = Math.log(a / b);
        double width = 1 / Math.sqrt(a * b / (a + b));
        double[] sums = new double[2];
        add(a, b, peak, Math.min(1, width), 9 * Math.min(1, width) + NEGLIGIBLE / b, 1, f, sums);
        add(a, b, peak, Math.min(1, width), 9 * Math.min(1, width) + NEGLIGIBLE / a, -1, f, sums);
        return sums[0] / sums[1];
    }

    private static void add(
            double a,
            double b,
            double peak,
            double firstWidth,
            double extent,
            int direction,
            DoubleUnaryOperator f,
            double[] sums) {
        double greatest = logDensity(a, b, peak);
        double far = 0;
        double width = firstWidth;
        while (far < extent) {
            for (int i = 0; i < RULE.points(); i++) {
                double odds = peak + direction * (far + RULE.node(i) * width);
                double mass = RULE.weight(i) * width * Math.exp(logDensity(a, b, odds) - greatest);
                if (mass > 0) {
                    sums[0] += mass * f.applyAsDouble(Math.max(LEAST, 1 / (1 + Math.exp(-odds))));
                    sums[1] += mass;
                }
            }
            far += width;
            width *= WIDER;
        }
    }

    /** ln of p^a (1 - p)^b. */
    private static double logDensity(double a, double b, double odds) {
        double away = Math.log1p(Math.exp(-Math.abs(odds)));
        return -a * (away + Math.max(0, -odds)) - b * (away + Math.max(0, odds));
    }
}
