package org.headwater.models.value;

import java.io.Serializable;
import java.util.List;

/**
 * What an order brings: the Gamma-Gamma model.
 *
 * <p>A customer's orders are worth Gamma(p, ν) each; across customers ν ~ Gamma(q, γ). How often somebody buys says nothing about
 * how much: where it does, see {@link SpendFit#frequencyCorrelation}.
 *
 * <pre>
 *   E[M | mean, x] = p (γ + x · mean)/(p x + q - 1)
 * </pre>
 *
 * @param p shape of an order's worth, more than 0
 * @param q shape of ν, more than 0; a mean exists where p x + q is more than 1
 * @param gamma rate of ν, more than 0, in the unit of money
 * @see <a href="https://www.brucehardie.com/notes/025/gamma_gamma.pdf">Fader, Hardie (2013), note 025</a>
 */
public record GammaGamma(double p, double q, double gamma) implements Serializable {

    static final List<String> PARAMETERS = List.of("p", "q", "gamma");

    /** @throws IllegalArgumentException if one is not more than 0 or not finite */
    public GammaGamma {
        Positive.require(PARAMETERS, p, q, gamma);
    }

    /** Mean worth of the next order of a customer; infinite where the model has no mean. */
    public double expectedSpend(Spend spend) {
        return spend(spend.x(), spend.mean());
    }

    /** Mean worth of an order of a customer about whom nothing is known; infinite for q ≤ 1. */
    public double expectedSpendOfNewCustomer() {
        return spend(0, 0);
    }

    private double spend(int x, double mean) {
        double below = p * x + q - 1;
        return below > 0 ? p * (gamma + x * mean) / below : Double.POSITIVE_INFINITY;
    }
}
