package org.headwater.models.value;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Repeat buying with drop-out after every purchase, the first too: the MBG/NBD model.
 *
 * <p>While alive a customer buys at rate λ, and after each purchase, also the first, leaves for good with probability p. Across
 * customers λ ~ Gamma(r, α) and p ~ Beta(a, b), all independent.
 *
 * <pre>
 *   P(alive) = 1 / (1 + a/(b + x) · ((α + T)/(α + tx))^(r + x))
 * </pre>
 *
 * @param r shape of λ, more than 0
 * @param alpha rate of λ, in units of time, more than 0
 * @param a more than 0; mean p is a/(a + b)
 * @param b more than 0
 * @see <a href="https://doi.org/10.1016/j.ijresmar.2006.12.005">Batislam, Denizel, Filiztekin (2007), IJRM 24(3)</a>
 */
public record MbgNbd(double r, double alpha, double a, double b) implements OrderModel {

    /** @throws IllegalArgumentException if one is not more than 0 or not finite */
    public MbgNbd {
        Positive.require(kindOf().parameters(), r, alpha, a, b);
    }

    private static OrderModelKind kindOf() {
        return OrderModelKind.MBG_NBD;
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
        return shared().probabilityAlive(h, h.x() + 1);
    }

    @Override
    public double ordersIfAlive(int x, double observed, double t) {
        return shared().ordersIfAlive(x, observed, x + 1, t);
    }

    @Override
    public DoubleUnaryOperator discountedOrdersIfAlive(int x, double rate) {
        return shared().discountedIfAlive(x, x + 1, rate);
    }

    @Override
    public OrderCounts countsIfAlive(int x, double observed, double t) {
        return OrderCounts.betaGeometric(r + x, alpha + observed, a, b + x + 1, t);
    }

    @Override
    public double ordersOfNewCustomer(double t) {
        return b / (a + b) * ordersIfAlive(0, 0, t);
    }
}
