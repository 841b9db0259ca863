package org.headwater.models.value;

import org.headwater.models.stats.Objective;
import org.headwater.models.stats.Rising;

/**
 * Minus the log-likelihood of BG/NBD or MBG/NBD over cells, and its slopes, in the logarithms of (r, α, a, b).
 *
 * <pre>
 *   ln L = ln Γ(r + x)/Γ(r) + r ln α + ln B(a, b + k)/B(a, b) - (r + x) ln(α + T) + ln(1 + exp(o))
 *   o    = ln(a/(b + k - 1)) + (r + x) (ln(α + T) - ln(α + tx)),  the log odds of having left; -∞ for k = 0
 * </pre>
 *
 * <p>with k = x for BG/NBD and k = x + 1 for MBG/NBD. What depends on x or T alone is taken once a value; a cell costs one
 * exponential. Logarithms of 1 + exp(-|o|) are taken of products, as none of them exceeds 2.
 */
final class BetaGeometricLikelihood implements Objective {

    private static final double PRODUCT_LIMIT = 1e300;

    private final Cells cells;
    private final int extraChances;
    private final double customers;
    private final double[] customersAt;
    private final double[] repeatsAt;
    private final double[] customersWith;
    private final double[] logTime;
    private final double[] inverseTime;

    /** @param extraChances 0 for BG/NBD, 1 for MBG/NBD, where the first purchase is a chance to leave too */
    BetaGeometricLikelihood(Cells cells, int extraChances) {
        this.cells = cells;
        this.extraChances = extraChances;
        this.customers = cells.customers();
        int times = cells.times().length;
        customersAt = new double[times];
        repeatsAt = new double[times];
        logTime = new double[times];
        inverseTime = new double[times];
        customersWith = new double[cells.countValues()];
        for (int i = 0; i < cells.countValues(); i++) {
            customersWith[i] = cells.customersWith(i);
            for (int cell = cells.firstCell(i); cell < cells.firstCell(i + 1); cell++) {
                customersAt[cells.observed(cell)] += cells.customers(cell);
                repeatsAt[cells.observed(cell)] += cells.customers(cell) * cells.count(i);
            }
        }
    }

    @Override
    public double value(double[] at, double[] gradient) {
        double r = Math.exp(at[0]);
        double alpha = Math.exp(at[1]);
        double a = Math.exp(at[2]);
        double b = Math.exp(at[3]);
        var sum = new Sum(r, alpha, a, b);
        sum.overTimes();
        for (int i = 0; i < cells.countValues(); i++) {
            sum.overCount(i);
        }
        gradient[0] = -sum.byR * r;
        gradient[1] = -sum.byAlpha * alpha;
        gradient[2] = -sum.byA * a;
        gradient[3] = -sum.byB * b;
        return -sum.logLikelihood();
    }

    /** One evaluation. */
    private final class Sum {
        private final double r;
        private final double alpha;
        private final double a;
        private final double b;
        private double value;
        private double product = 1;
        private double byR;
        private double byAlpha;
        private double byA;
        private double byB;

        Sum(double r, double alpha, double a, double b) {
            this.r = r;
            this.alpha = alpha;
            this.a = a;
            this.b = b;
            this.value = customers * r * Math.log(alpha);
            this.byR = customers * Math.log(alpha);
            this.byAlpha = customers * r / alpha;
        }

        double logLikelihood() {
            return value + Math.log(product);
        }

        void overTimes() {
            double[] times = cells.times();
            for (int i = 0; i < times.length; i++) {
                logTime[i] = Math.log(alpha + times[i]);
                inverseTime[i] = 1 / (alpha + times[i]);
                double power = r * customersAt[i] + repeatsAt[i];
                value -= power * logTime[i];
                byR -= customersAt[i] * logTime[i];
                byAlpha -= power * inverseTime[i];
            }
        }

        void overCount(int i) {
            int x = cells.count(i);
            long chances = (long) x + extraChances;
            double n = customersWith[i];
            value += n * (Rising.log(r, x) + Rising.log(b, chances) - Rising.log(a + b, chances));
            byR += n * Rising.slope(r, x);
            double together = Rising.slope(a + b, chances);
            byA -= n * together;
            byB += n * (Rising.slope(b, chances) - together);
            if (chances > 0) {
                overCells(i, r + x, b + chances - 1);
            }
        }

        private void overCells(int i, double power, double stays) {
            double logOdds = Math.log(a / stays);
            double left = 0;
            double leftByR = 0;
            double leftByAlpha = 0;
            for (int cell = cells.firstCell(i); cell < cells.firstCell(i + 1); cell++) {
                int last = cells.recency(cell);
                int now = cells.observed(cell);
                double n = cells.customers(cell);
                double silence = logTime[now] - logTime[last];
                double odds = logOdds + power * silence;
                double e = Math.exp(-Math.abs(odds));
                double share = odds > 0 ? 1 / (1 + e) : e / (1 + e);
                if (odds > 0) {
                    value += n * odds;
                }
                multiply(1 + e, n);
                left += n * share;
                leftByR += n * share * silence;
                leftByAlpha += n * share * (inverseTime[now] - inverseTime[last]);
            }
            byR += leftByR;
            byAlpha += power * leftByAlpha;
            byA += left / a;
            byB -= left / stays;
        }

        private void multiply(double factor, double times) {
            if (times == 1) {
                product *= factor;
                if (product > PRODUCT_LIMIT) {
                    value += Math.log(product);
                    product = 1;
                }
            } else {
                value += times * Math.log(factor);
            }
        }
    }
}
