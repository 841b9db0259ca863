package org.headwater.models.value;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Repeat buying with drop-out after a repeat purchase: the BG/NBD model.
 *
 * <p>While alive a customer buys at rate λ, and after each repeat purchase leaves for good with probability p. Across customers
 * λ ~ Gamma(r, α) and p ~ Beta(a, b), all independent. Nobody can leave before a repeat purchase, so everybody without one counts
 * as alive for certain: where that matters, use {@link MbgNbd}.
 *
 * <pre>
 *   P(alive) = 1 / (1 + [x &gt; 0] · a/(b + x - 1) · ((α + T)/(α + tx))^(r + x))
 * </pre>
 *
 * @param r shape of λ, more than 0
 * @param alpha rate of λ, in units of time, more than 0
 * @param a more than 0; mean p is a/(a + b)
 * @param b more than 0
 * @see <a href="https://doi.org/10.1287/mksc.1040.0098">Fader, Hardie, Lee (2005), Marketing Science 24(2)</a>
 */
public record BgNbd(double r, double alpha, double a, double b) implements OrderModel {

    /** @throws IllegalArgumentException if one is not more than 0 or not finite */
    public BgNbd {
        Positive.require(kindOf().parameters(), r, alpha, a, b);
    }

    private static OrderModelKind kindOf() {
        return OrderModelKind.BG_NBD;
    }

    private BetaGeometric shared() {
        return new BetaGeometric(r, alpha, a, b);
    }

    @Override
    public OrderModelKind kind() {
        return kindOf();
    }

    @Override
    public List<Double> parameters() {
        return List.of(r, alpha, a, b);
    }

    @Override
    public double probabilityAlive(History h) {
        return shared().probabilityAlive(h, h.x());
    }

    @Override
    public double ordersIfAlive(int x, double observed, double t) {
        return shared().ordersIfAlive(x, observed, x, t);
    }

    @Override
    public DoubleUnaryOperator discountedOrdersIfAlive(int x, double rate) {
        return shared().discountedIfAlive(x, x, rate);
    }

    @Override
    public OrderCounts countsIfAlive(int x, double observed, double t) {
        return OrderCounts.betaGeometric(r + x, alpha + observed, a, b + x, t);
    }

    @Override
    public double ordersOfNewCustomer(double t) {
        return ordersIfAlive(0, 0, t);
    }
}
