package org.headwater.models.value;

import java.io.Serializable;
import java.util.List;

/**
 * What share of the money that a customer pays is not given back later.
 *
 * <p>A customer's own share counts as much as the customer's orders, that of all as much as {@code weight} orders. The weight is
 * what makes the spread of refunds between customers beta-binomial: few orders if some send back much more than others, many
 * if chance alone explains who sent back what.
 *
 * @param ofAll 0 to 1
 * @param weight in orders, more than 0 and at most {@value #MOST_WEIGHT}
 */
public record KeptShare(double ofAll, double weight) implements Serializable {

    static final double MOST_WEIGHT = 1e6;

    /**
     * Customers with as many orders and refunds.
     *
     * @param orders 1 or more
     * @param refunds 0 to orders
     * @param customers 0 or more
     */
    public record Group(long orders, long refunds, long customers) {}

    /** @throws IllegalArgumentException if one is out of its range */
    public KeptShare {
        if (!(ofAll >= 0 && ofAll <= 1) || !(weight > 0 && weight <= MOST_WEIGHT)) {
            throw new IllegalArgumentException("A share kept must be 0 to 1 and its weight more than 0 and at most "
                    + MOST_WEIGHT + ", were " + ofAll + " and " + weight);
        }
    }

    /**
     * By the analysis of variance between and within customers.
     *
     * @param groups each once
     * @param paid by all, in any unit
     * @param refunded of it
     * @see "Ridout, Demétrio, Firth (1999), Estimating intraclass correlation for binary data, Biometrics 55(1), 137-148: the
     *     estimator from the analysis of variance"
     */
    public static KeptShare of(List<Group> groups, double paid, double refunded) {
        double ofAll = paid > 0 ? Math.max(0, Math.min(1, 1 - refunded / paid)) : 1;
        double customers = 0;
        double orders = 0;
        double squares = 0;
        double refunds = 0;
        for (Group g : groups) {
            customers += g.customers();
            orders += (double) g.customers() * g.orders();
            squares += (double) g.customers() * g.orders() * g.orders();
            refunds += (double) g.customers() * g.refunds();
        }
        if (customers < 2 || orders <= customers || refunds == 0) {
            return new KeptShare(ofAll, MOST_WEIGHT);
        }
        double mean = refunds / orders;
        double between = 0;
        double within = 0;
        for (Group g : groups) {
            double own = (double) g.refunds() / g.orders();
            between += g.customers() * g.orders() * (own - mean) * (own - mean);
            within += g.customers() * g.orders() * own * (1 - own);
        }
        between /= customers - 1;
        within /= orders - customers;
        double typical = (orders - squares / orders) / (customers - 1);
        double alike = (between - within) / (between + (typical - 1) * within);
        double weight = alike > 0 ? 1 / alike - 1 : MOST_WEIGHT;
        return new KeptShare(ofAll, Math.max(1 / MOST_WEIGHT, Math.min(MOST_WEIGHT, weight)));
    }

    /**
     * The share that a customer is expected to keep; between the own one and that of all.
     *
     * @param orders so far, 0 or more
     * @param ownShare kept so far, 0 to 1; of any value without orders
     */
    public double expected(double orders, double ownShare) {
        return orders == 0 ? ofAll : (orders * ownShare + weight * ofAll) / (orders + weight);
    }
}
