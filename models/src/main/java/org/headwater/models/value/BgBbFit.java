package org.headwater.models.value;

import java.util.List;
import java.util.Map;

/**
 * A fitted BG/BB model.
 *
 * @param model with the parameters found
 * @param estimate how they were found
 * @param customers that were learned from
 * @param fallback why the model is a stated guess and was not learned from the data; empty for a fit
 */
public record BgBbFit(BgBb model, Estimate estimate, double customers, String fallback) {

    /**
     * The model that makes what was seen most likely; never throws for what was seen.
     *
     * @param customers how many have each history, 0 or more
     */
    public static BgBbFit of(Map<Opportunities, Long> customers) {
        double all = customers.values().stream().mapToLong(Long::longValue).sum();
        String reason = unlearnable(customers, all);
        if (!reason.isEmpty()) {
            return guess(all, reason);
        }
        Estimate estimate = MaximumLikelihood.estimate(BgBb.PARAMETERS, new BgBbLikelihood(customers), 1, 1, 1, 2);
        if (!Double.isFinite(estimate.logLikelihood())) {
            return guess(all, "the likelihood is not finite at the start of the search");
        }
        List<Double> v = estimate.values();
        return new BgBbFit(new BgBb(v.get(0), v.get(1), v.get(2), v.get(3)), estimate, all, "");
    }

    private static String unlearnable(Map<Opportunities, Long> customers, double all) {
        if (all == 0) {
            return "there are no customers to learn from";
        }
        boolean bought = customers.entrySet().stream()
                .anyMatch(c -> c.getValue() > 0 && c.getKey().x() > 0);
        return bought ? "" : "nobody of " + (long) all + " customers has taken a chance yet";
    }

    /** Even odds of everything. */
    private static BgBbFit guess(double all, String reason) {
        var estimate = Estimate.guessed(BgBb.PARAMETERS, List.of(1.0, 1.0, 1.0, 1.0), Double.NaN);
        return new BgBbFit(new BgBb(1, 1, 1, 1), estimate, all, reason);
    }
}
