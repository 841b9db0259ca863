package org.headwater.models.value;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.headwater.models.stats.GaussLegendre;

/**
 * How many orders come in a span of time, of a customer known to be alive at its start.
 *
 * <p>While the customer stays, orders follow a negative binomial distribution, as their rate is gamma distributed; how long the
 * customer stays is the model's. Kept up to where less than {@value #TAIL} is left, but to no more than {@value #MOST} orders.
 */
public final class OrderCounts {

    static final double TAIL = 1e-10;
    static final int MOST = 20_000;

    private static final GaussLegendre RULE = GaussLegendre.ofPoints(32);

    private final double[] atMost;

    private OrderCounts(double[] atMost) {
        this.atMost = atMost;
    }

    /** Chance of n orders; 0 to 1. */
    public double probability(int n) {
        return atMost(n) - atMost(n - 1);
    }

    /** Chance of n orders or fewer; 0 to 1. */
    public double atMost(int n) {
        return n < 0 ? 0 : n < atMost.length ? atMost[n] : 1;
    }

    /**
     * The least number whose chance, with all below it, is not less than {@code share}, of a customer who is alive with a
     * chance of {@code alive} and else orders nothing.
     */
    int leastReaching(double alive, double share) {
        double needed = (share - (1 - alive)) / alive;
        return least(n -> atMost[n] >= needed);
    }

    /** As {@link #leastReaching}, where the chance is more. */
    int leastExceeding(double alive, double share) {
        double needed = (share - (1 - alive)) / alive;
        return least(n -> atMost[n] > needed);
    }

    private int least(IntPredicate enough) {
        int low = 0;
        int high = atMost.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (enough.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Mean and mean square: the first two moments. */
    double[] moments() {
        double mean = 0;
        double square = 0;
        for (int n = 1; n < atMost.length; n++) {
            double chance = atMost[n] - atMost[n - 1];
            mean += n * chance;
            square += (double) n * n * chance;
        }
        return new double[] {mean, square};
    }

    /** The greatest number whose chance is kept. */
    public int most() {
        return atMost.length - 1;
    }

    /**
     * Leaving for good with chance p ~ Beta(a, b) after each order.
     *
     * <pre>
     *   P(n) = B(a, b + n)/B(a, b) · NB(n) + [n &gt; 0] · B(a + 1, b + n - 1)/B(a, b) · (1 - NB(0) - … - NB(n - 1))
     * </pre>
     *
     * @see <a href="https://doi.org/10.1287/mksc.1040.0098">Fader, Hardie, Lee (2005), equation 8</a>
     */
    static OrderCounts betaGeometric(double shape, double rate, double a, double b, double t) {
        var orders = new NegativeBinomial(shape, rate, t);
        var sum = new Sums();
        double stays = 1;
        double more = 1;
        double left = 0;
        while (true) {
            double ofRate = orders.probability();
            if (!sum.add(stays * ofRate + left * more)) {
                return sum.counts();
            }
            more = Math.max(0, more - ofRate);
            left = stays * a / (a + b + sum.size() - 1);
            stays *= (b + sum.size() - 1) / (a + b + sum.size() - 1);
            orders.next();
        }
    }

    /** Leaving at a rate μ ~ Gamma(s, beta): at a time of density s beta^s (beta + time)^-(s + 1). */
    static OrderCounts gammaTime(double shape, double rate, double s, double beta, double t) {
        int points = t == 0 ? 0 : RULE.points();
        var orders = new NegativeBinomial[points + 1];
        double[] weights = new double[points + 1];
        double end = Math.log1p(t / beta);
        for (int i = 0; i < points; i++) {
            double v = RULE.node(i) * end;
            weights[i] = RULE.weight(i) * end * s * Math.exp(-s * v);
            orders[i] = new NegativeBinomial(shape, rate, beta * Math.expm1(v));
        }
        weights[points] = Math.exp(-s * end);
        orders[points] = new NegativeBinomial(shape, rate, t);
        double all = Arrays.stream(weights).sum();
        var sum = new Sums();
        double chance;
        do {
            chance = 0;
            for (int i = 0; i <= points; i++) {
                chance += weights[i] / all * orders[i].probability();
                orders[i].next();
            }
        } while (sum.add(chance));
        return sum.counts();
    }

    /** Running sums of chances. */
    private static final class Sums {
        private double[] atMost = new double[16];
        private int size;

        /** Whether more is to be added. */
        boolean add(double chance) {
            if (size == atMost.length) {
                atMost = Arrays.copyOf(atMost, 2 * size);
            }
            atMost[size] = Math.min(1, (size == 0 ? 0 : atMost[size - 1]) + chance);
            size++;
            return atMost[size - 1] < 1 - TAIL && size <= MOST;
        }

        int size() {
            return size;
        }

        OrderCounts counts() {
            return new OrderCounts(Arrays.copyOf(atMost, size));
        }
    }
}
