package org.headwater.models.value;

import org.headwater.models.stats.Digamma;
import org.headwater.models.stats.LogGamma;
import org.headwater.models.stats.Objective;

/**
 * Minus the log-likelihood of Gamma-Gamma over cells, and its slopes, in the logarithms of (p, q, γ).
 *
 * <pre>
 *   ln L = ln Γ(p x + q)/(Γ(p x) Γ(q)) + q ln γ + (p x - 1) ln m + p x ln x - (p x + q) ln(γ + m x)
 * </pre>
 *
 * <p>Gamma functions are taken once an x; a cell costs one logarithm.
 */
final class GammaGammaLikelihood implements Objective {

    private final SpendCells cells;
    private final double customers;
    private double logMeans;
    private double logSums;

    GammaGammaLikelihood(SpendCells cells) {
        this.cells = cells;
        this.customers = cells.customers();
        for (int cell = 0; cell < cells.size(); cell++) {
            double n = cells.customers(cell);
            logMeans += n * Math.log(cells.sum(cell) / cells.x(cell));
            logSums += n * cells.x(cell) * Math.log(cells.sum(cell));
        }
    }

    @Override
    public double value(double[] at, double[] gradient) {
        double p = Math.exp(at[0]);
        double q = Math.exp(at[1]);
        double gamma = Math.exp(at[2]);
        double logGamma = Math.log(gamma);
        double value = p * logSums - logMeans + customers * (q * logGamma - LogGamma.of(q));
        double byP = logSums;
        double byQ = customers * (logGamma - Digamma.of(q));
        double byGamma = customers * q / gamma;
        int cell = 0;
        while (cell < cells.size()) {
            int x = cells.x(cell);
            double shape = p * x + q;
            double n = 0;
            double logs = 0;
            double inverses = 0;
            for (; cell < cells.size() && cells.x(cell) == x; cell++) {
                double rate = gamma + cells.sum(cell);
                n += cells.customers(cell);
                logs += cells.customers(cell) * Math.log(rate);
                inverses += cells.customers(cell) / rate;
            }
            double together = Digamma.of(shape);
            value += n * (LogGamma.of(shape) - LogGamma.of(p * x)) - shape * logs;
            byP += x * (n * (together - Digamma.of(p * x)) - logs);
            byQ += n * together - logs;
            byGamma -= shape * inverses;
        }
        gradient[0] = -byP * p;
        gradient[1] = -byQ * q;
        gradient[2] = -byGamma * gamma;
        return -value;
    }
}
