package org.headwater.models.value;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * A fitted model of repeat buying.
 *
 * @param model with the parameters found
 * @param estimate how they were found
 * @param customers that were learned from
 * @param fallback why the model is a stated guess and was not learned from the data; empty for a fit
 */
public record OrderFit(OrderModel model, Estimate estimate, double customers, String fallback) implements Serializable {

    static OrderFit of(OrderModelKind kind, Cells cells) {
        double scale = cells.meanObserved() > 0 ? cells.meanObserved() : 1;
        String reason = unlearnable(cells);
        if (!reason.isEmpty()) {
            return guess(kind, cells, scale, reason);
        }
        double[] start = switch (kind) {
            case BG_NBD, MBG_NBD -> new double[] {0.5, scale / 2, 1, 2};
            case PARETO_NBD -> new double[] {0.5, scale / 2, 0.5, scale / 2};
        };
        Estimate estimate = MaximumLikelihood.estimate(kind.parameters(), kind.likelihood(cells), start);
        if (!Double.isFinite(estimate.logLikelihood())) {
            return guess(kind, cells, scale, "the likelihood is not finite at the start of the search");
        }
        return new OrderFit(model(kind, estimate.values()), estimate, cells.customers(), "");
    }

    private static String unlearnable(Cells cells) {
        if (cells.size() == 0) {
            return "there are no customers to learn from";
        }
        if (cells.repeats() == 0) {
            return "nobody of " + (long) cells.customers() + " customers has bought again yet";
        }
        return cells.meanObserved() > 0 ? "" : "no customer has been observed for any time yet";
    }

    /**
     * Half a repeat purchase and half a mean time observed more than was seen, spread widely over customers; even odds of
     * leaving.
     */
    private static OrderFit guess(OrderModelKind kind, Cells cells, double scale, String reason) {
        double observed = cells.meanObserved() * cells.customers() + scale / 2;
        double rate = (cells.repeats() + 0.5) / observed;
        double[] values = switch (kind) {
            case BG_NBD, MBG_NBD -> new double[] {1, 1 / rate, 1, 1};
            case PARETO_NBD -> new double[] {1, 1 / rate, 1, scale};
        };
        double value = cells.size() == 0
                ? 0
                : -kind.likelihood(cells)
                        .value(Arrays.stream(values).map(Math::log).toArray(), new double[values.length]);
        List<Double> guessed = Arrays.stream(values).boxed().toList();
        var estimate = Estimate.guessed(kind.parameters(), guessed, value);
        return new OrderFit(kind.of(values), estimate, cells.customers(), reason);
    }

    private static OrderModel model(OrderModelKind kind, List<Double> values) {
        return kind.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
