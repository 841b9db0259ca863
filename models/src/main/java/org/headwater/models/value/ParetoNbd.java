package org.headwater.models.value;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.headwater.models.stats.ExponentialIntegral;
import org.headwater.models.stats.GaussLegendre;

/**
 * Repeat buying with drop-out at any moment: the Pareto/NBD model.
 *
 * <p>While alive a customer buys at rate λ, and leaves for good at rate μ. Across customers λ ~ Gamma(r, α) and
 * μ ~ Gamma(s, β), all independent.
 *
 * <pre>
 *   P(alive) = A/(A + s I),  A = (α + T)^-(r + x) (β + T)^-s,  I = ∫ from tx to T of (α + u)^-(r + x) (β + u)^-(s + 1) du
 * </pre>
 *
 * @param r shape of λ, more than 0
 * @param alpha rate of λ, in units of time, more than 0
 * @param s shape of μ, more than 0
 * @param beta rate of μ, in units of time, more than 0
 * @see <a href="https://doi.org/10.1287/mnsc.33.1.1">Schmittlein, Morrison, Colombo (1987), Management Science 33(1)</a>
 * @see <a href="https://doi.org/10.1509/jmkr.2005.42.4.415">Fader, Hardie, Lee (2005), JMR 42(4), equation 2: discounted orders</a>
 */
public record ParetoNbd(double r, double alpha, double s, double beta) implements OrderModel {

    private static final GaussLegendre RULE = GaussLegendre.ofPoints(16);
    private static final double NEGLIGIBLE = 50;

    /** Of the logarithm of what is integrated, over one panel. */
    private static final double FALL = 3;

    private static final int GREATEST_PANELS = 400;

    /** @throws IllegalArgumentException if one is not more than 0 or not finite */
    public ParetoNbd {
        Positive.require(OrderModelKind.PARETO_NBD.parameters(), r, alpha, s, beta);
    }

    @Override
    public OrderModelKind kind() {
        return OrderModelKind.PARETO_NBD;
    }

    @Override
    public List<Double> parameters() {
        return List.of(r, alpha, s, beta);
    }

    @Override
    public double probabilityAlive(History h) {
        return 1 / (1 + s * silence(h));
    }

    /** I/A: in ln(m + u), m = min(α, β), so that what is integrated falls evenly. */
    private double silence(History h) {
        double power = r + h.x();
        double m = Math.min(alpha, beta);
        double logAlpha = Math.log(alpha + h.T());
        double logBeta = Math.log(beta + h.T());
        double last = h.T();
        if (power > 2) {
            last = Math.min(last, (alpha + h.tx()) * Math.exp(Math.min(700, NEGLIGIBLE / (power - 1))) - alpha);
        }
        double start = Math.log(m + h.tx());
        double end = Math.log(m + last);
        double steepest = (m + last) * (power / (alpha + last) + (s + 1) / (beta + last));
        int panels = (int) Math.min(GREATEST_PANELS, Math.max(1, Math.ceil(steepest * (end - start) / FALL)));
        return RULE.integrate(
                v -> {
                    double u = Math.exp(v) - m;
                    return Math.exp(v
                            + power * (logAlpha - Math.log(alpha + u))
                            + s * (logBeta - Math.log(beta + u))
                            - Math.log(beta + u));
                },
                start,
                end,
                panels);
    }

    @Override
    public double ordersIfAlive(int x, double observed, double t) {
        double logRest = Math.log(beta + observed) - Math.log(beta + observed + t);
        double epsilon = s - 1;
        double stay = epsilon == 0 ? -logRest : -Math.expm1(epsilon * logRest) / epsilon;
        return (r + x) / (alpha + observed) * (beta + observed) * stay;
    }

    @Override
    public DoubleUnaryOperator discountedOrdersIfAlive(int x, double rate) {
        return observed -> {
            double stay = beta + observed;
            return (r + x) / (alpha + observed) * stay * ExponentialIntegral.scaled(s, rate * stay);
        };
    }

    @Override
    public OrderCounts countsIfAlive(int x, double observed, double t) {
        return OrderCounts.gammaTime(r + x, alpha + observed, s, beta + observed, t);
    }

    @Override
    public double ordersOfNewCustomer(double t) {
        return ordersIfAlive(0, 0, t);
    }
}
