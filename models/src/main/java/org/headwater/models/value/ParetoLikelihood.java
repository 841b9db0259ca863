package org.headwater.models.value;

import org.headwater.models.stats.Objective;
import org.headwater.models.stats.Rising;

/**
 * Minus the log-likelihood of Pareto/NBD over cells, and its slopes, in the logarithms of (r, α, s, β).
 *
 * <pre>
 *   ln L = ln Γ(r + x)/Γ(r) + r ln α + s ln β + ln[(α + T)^-(r + x) (β + T)^-s + s I],
 *   I    = ∫ from tx to T of (α + u)^-(r + x) (β + u)^-(s + 1) du
 * </pre>
 *
 * <p>The integral stands for both hypergeometric functions of the paper and is regular whichever of α and β is greater. It
 * comes from a {@link SilenceTable}; a cell costs one exponential and one logarithm. Not for several threads at once.
 */
final class ParetoLikelihood implements Objective {

    private final Cells cells;
    private final double customers;
    private final double[] customersWith;
    private final int[] firstTime;
    private final int[] lastTime;
    private final SilenceTable table;

    ParetoLikelihood(Cells cells) {
        this.cells = cells;
        this.customers = cells.customers();
        this.table = new SilenceTable(cells.times());
        int counts = cells.countValues();
        customersWith = new double[counts];
        firstTime = new int[counts];
        lastTime = new int[counts];
        for (int i = 0; i < counts; i++) {
            customersWith[i] = cells.customersWith(i);
            firstTime[i] = Integer.MAX_VALUE;
            for (int cell = cells.firstCell(i); cell < cells.firstCell(i + 1); cell++) {
                firstTime[i] = Math.min(firstTime[i], cells.recency(cell));
                lastTime[i] = Math.max(lastTime[i], cells.observed(cell));
            }
        }
    }

    @Override
    public double value(double[] at, double[] gradient) {
        double r = Math.exp(at[0]);
        double alpha = Math.exp(at[1]);
        double s = Math.exp(at[2]);
        double beta = Math.exp(at[3]);
        table.prepare(alpha, s, beta);
        var sum = new Sum(s, beta);
        sum.value = customers * (r * Math.log(alpha) + s * Math.log(beta));
        sum.byR = customers * Math.log(alpha);
        sum.byAlpha = customers * r / alpha;
        sum.byS = customers * Math.log(beta);
        sum.byBeta = customers * s / beta;
        for (int i = 0; i < cells.countValues(); i++) {
            int x = cells.count(i);
            sum.value += customersWith[i] * Rising.log(r, x);
            sum.byR += customersWith[i] * Rising.slope(r, x);
            table.fill(r + x, firstTime[i], lastTime[i]);
            sum.overCells(i, r + x);
        }
        gradient[0] = -sum.byR * r;
        gradient[1] = -sum.byAlpha * alpha;
        gradient[2] = -sum.byS * s;
        gradient[3] = -sum.byBeta * beta;
        return -sum.value;
    }

    /** One evaluation. */
    private final class Sum {
        private final double s;
        private final double beta;
        private double value;
        private double byR;
        private double byAlpha;
        private double byS;
        private double byBeta;

        Sum(double s, double beta) {
            this.s = s;
            this.beta = beta;
        }

        void overCells(int i, double power) {
            double[] k = table.k;
            double[] times = cells.times();
            for (int cell = cells.firstCell(i); cell < cells.firstCell(i + 1); cell++) {
                double n = cells.customers(cell);
                int last = cells.recency(cell);
                int now = cells.observed(cell);
                int from = SilenceTable.KINDS * last;
                int to = SilenceTable.KINDS * now;
                double density = table.logDensity(last, power);
                double ratio = Math.exp(table.logDensity(now, power) - density);
                double alive = ratio * (beta + times[now]);
                double gone = k[from] - ratio * k[to];
                double all = alive + s * gone;
                double share = n / all;
                value += n * (density + Math.log(all));
                byR -= share * (table.logAlpha[now] * alive + s * (k[from + 1] - ratio * k[to + 1]));
                byAlpha -= share * power * (table.inverseAlpha[now] * alive + s * (k[from + 2] - ratio * k[to + 2]));
                byS -= share * (table.logBeta[now] * alive - gone + s * (k[from + 3] - ratio * k[to + 3]));
                byBeta -= share * s * (ratio + (s + 1) * (k[from + 4] - ratio * k[to + 4]));
            }
        }
    }
}
