package org.headwater.models.value;

/**
 * Chances of 0, 1, 2, … orders in a span t at a rate λ ~ Gamma(shape, rate), one after the other.
 *
 * <pre>
 *   NB(n) = Γ(shape + n)/(Γ(shape) n!) · (rate/(rate + t))^shape · (t/(rate + t))^n
 * </pre>
 *
 * <p>In logarithms, as the first may be less than any double while later ones are not.
 */
final class NegativeBinomial {

    private final double shape;
    private final double logShare;
    private double logProbability;
    private int n;

    /** Stands at 0 orders. */
    NegativeBinomial(double shape, double rate, double t) {
        this.shape = shape;
        this.logShare = Math.log(t / (rate + t));
        this.logProbability = -shape * Math.log1p(t / rate);
    }

    /** The chance of the number at which it stands. */
    double probability() {
        return Math.exp(logProbability);
    }

    /** On to the next number. */
    void next() {
        logProbability += Math.log((shape + n) / (n + 1)) + logShare;
        n++;
    }
}
