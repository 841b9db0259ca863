package org.headwater.models.value;

import java.util.List;
import org.headwater.models.stats.LogBeta;
import org.headwater.models.stats.Rising;

/**
 * Buying or not at each of a row of chances, with silent drop-out before each: the BG/BB model.
 *
 * <p>At each chance an alive customer leaves for good with probability θ first, and else buys with probability p. Across customers
 * p ~ Beta(α, β) and θ ~ Beta(γ, δ), independent.
 *
 * <pre>
 *   L = B(α + x, β + n - x) B(γ, δ + n)/N + Σ over i = 0 … n - tx - 1 of B(α + x, β + tx - x + i) B(γ + 1, δ + tx + i)/N
 *   N = B(α, β) B(γ, δ)
 * </pre>
 *
 * @param alpha more than 0; mean p is α/(α + β)
 * @param beta more than 0
 * @param gamma more than 0; mean θ is γ/(γ + δ)
 * @param delta more than 0
 * @see <a href="https://doi.org/10.1287/mksc.1100.0580">Fader, Hardie, Shang (2010), Marketing Science 29(6), equations 5 to 14</a>
 */
public record BgBb(double alpha, double beta, double gamma, double delta) {

    static final List<String> PARAMETERS = List.of("alpha", "beta", "gamma", "delta");

    private static final int MOST_TERMS = 1_000_000;

    /** @throws IllegalArgumentException if one is not more than 0 or not finite */
    public BgBb {
        Positive.require(PARAMETERS, alpha, beta, gamma, delta);
    }

    /** ln L of one customer. */
    public double logLikelihood(Opportunities h) {
        double alive = logOfBuying(h.x(), h.n()) + logOfStaying(h.n());
        double sum = 1;
        for (int last = h.tx(); last < h.n(); last++) {
            sum += Math.exp(logOfBuying(h.x(), last) + logOfStaying(last) + logOfLeaving(last) - alive);
        }
        return alive + Math.log(sum);
    }

    /** ln B(α + x, β + n - x)/B(α, β). */
    private double logOfBuying(int x, int n) {
        return Rising.log(alpha, x) + Rising.log(beta, n - x) - Rising.log(alpha + beta, n);
    }

    /** ln B(γ, δ + n)/B(γ, δ): staying through n chances. */
    private double logOfStaying(int n) {
        return Rising.log(delta, n) - Rising.log(gamma + delta, n);
    }

    /** Leaving at the next chance after having stayed through n. */
    private double logOfLeaving(int n) {
        return Math.log(gamma / (gamma + delta + n));
    }

    /** Chance that the customer is still there at the next chance, the one after the last seen; 0 to 1. */
    public double probabilityAlive(Opportunities h) {
        return Math.exp(logOfBuying(h.x(), h.n()) + logOfStaying(h.n() + 1) - logLikelihood(h));
    }

    /**
     * Chances taken among the next ones.
     *
     * @param chances 0 or more
     */
    public double expectedOrders(Opportunities h, int chances) {
        double stays = 1;
        double sum = 0;
        for (int i = 0; i < chances; i++) {
            stays *= (delta + h.n() + i) / (gamma + delta + h.n() + i);
            sum += stays;
        }
        return sum * ordersIfThere(h);
    }

    /**
     * All chances still to be taken, the one i chances ahead discounted by (1 + rate)^-i.
     *
     * @param rate per chance, more than 0
     */
    public double discountedOrders(Opportunities h, double rate) {
        if (!(rate > 0)) {
            throw new IllegalArgumentException("rate must be more than 0, was " + rate);
        }
        double stays = 1;
        double sum = 0;
        for (int i = 0; i < MOST_TERMS && stays > 1e-17 * sum * rate; i++) {
            stays *= (delta + h.n() + i) / (gamma + delta + h.n() + i) / (1 + rate);
            sum += stays;
        }
        return sum * ordersIfThere(h);
    }

    /** Mean p if still there after the last chance seen, times the chance of that. */
    private double ordersIfThere(Opportunities h) {
        return Math.exp(logOfBuying(h.x(), h.n()) + logOfStaying(h.n()) - logLikelihood(h))
                * (alpha + h.x())
                / (alpha + beta + h.n());
    }

    /** Chances taken among the first n of a customer about whom nothing is known. */
    public double ordersOfNewCustomer(int n) {
        return expectedOrders(new Opportunities(0, 0, 0), n);
    }

    /** Chance to take x of the first n chances; 0 to 1. */
    public double probabilityOf(int x, int n) {
        double sum = 0;
        for (int stayed = x; stayed <= n; stayed++) {
            double leaves = stayed == n ? 0 : logOfLeaving(stayed);
            sum += Math.exp(logChoose(stayed, x) + logOfBuying(x, stayed) + logOfStaying(stayed) + leaves);
        }
        return sum;
    }

    private static double logChoose(int n, int k) {
        return -Math.log1p(n) - LogBeta.of(n - k + 1, k + 1);
    }
}
