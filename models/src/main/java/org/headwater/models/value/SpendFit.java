package org.headwater.models.value;

import java.io.Serializable;
import java.util.List;

/**
 * A fitted Gamma-Gamma model.
 *
 * @param model with the parameters found
 * @param estimate how they were found
 * @param customers that were learned from
 * @param frequencyCorrelation of orders and their mean worth over customers, -1 to 1; the model takes it for 0, so a great
 *     one makes its answers doubtful; NaN where either does not vary
 * @param fallback why the model is a stated guess and was not learned from the data; empty for a fit
 */
public record SpendFit(
        GammaGamma model, Estimate estimate, double customers, double frequencyCorrelation, String fallback)
        implements Serializable {

    /** The model that makes what was seen most likely; never throws for what was seen. */
    public static SpendFit of(SpendCells cells) {
        double scale = meanSpend(cells);
        if (cells.size() == 0) {
            return guess(cells, 1, "there are no orders to learn from");
        }
        if (sameForAll(cells)) {
            return guess(cells, scale, "every customer's mean order is worth the same");
        }
        var likelihood = new GammaGammaLikelihood(cells);
        Estimate estimate = MaximumLikelihood.estimate(GammaGamma.PARAMETERS, likelihood, 2, 3, scale);
        if (!Double.isFinite(estimate.logLikelihood())) {
            return guess(cells, scale, "the likelihood is not finite at the start of the search");
        }
        List<Double> values = estimate.values();
        var model = new GammaGamma(values.get(0), values.get(1), values.get(2));
        return new SpendFit(model, estimate, cells.customers(), correlation(cells), "");
    }

    private static double meanSpend(SpendCells cells) {
        double sum = 0;
        for (int cell = 0; cell < cells.size(); cell++) {
            sum += cells.customers(cell) * cells.sum(cell) / cells.x(cell);
        }
        return cells.size() == 0 ? 0 : sum / cells.customers();
    }

    private static boolean sameForAll(SpendCells cells) {
        double first = cells.sum(0) / cells.x(0);
        for (int cell = 1; cell < cells.size(); cell++) {
            if (Math.abs(cells.sum(cell) / cells.x(cell) - first) > 1e-9 * first) {
                return false;
            }
        }
        return true;
    }

    /** The mean of all with the weight of ten orders: nobody is far from it before many orders say so. */
    private static SpendFit guess(SpendCells cells, double scale, String reason) {
        var values = List.of(10.0, 11.0, scale);
        var estimate = Estimate.guessed(GammaGamma.PARAMETERS, values, Double.NaN);
        return new SpendFit(
                new GammaGamma(values.get(0), values.get(1), scale),
                estimate,
                cells.customers(),
                correlation(cells),
                reason);
    }

    private static double correlation(SpendCells cells) {
        double n = cells.customers();
        double meanX = 0;
        double meanSpend = meanSpend(cells);
        for (int cell = 0; cell < cells.size(); cell++) {
            meanX += cells.customers(cell) * cells.x(cell) / n;
        }
        double xx = 0;
        double xm = 0;
        double mm = 0;
        for (int cell = 0; cell < cells.size(); cell++) {
            double x = cells.x(cell) - meanX;
            double m = cells.sum(cell) / cells.x(cell) - meanSpend;
            xx += cells.customers(cell) * x * x;
            xm += cells.customers(cell) * x * m;
            mm += cells.customers(cell) * m * m;
        }
        return xx > 0 && mm > 0 ? xm / Math.sqrt(xx * mm) : Double.NaN;
    }
}
