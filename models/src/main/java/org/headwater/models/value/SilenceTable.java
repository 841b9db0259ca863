package org.headwater.models.value;

import org.headwater.models.stats.GaussLegendre;

/**
 * For one x, the integrals of the Pareto/NBD likelihood from each day to the last:
 *
 * <pre>
 *   K(t) = ∫ from t to the end of f(u) g(u)/g(t) du,  g(u) = (α + u)^-p (β + u)^-(s + 1),  p = r + x
 * </pre>
 *
 * <p>for f = 1, ln(α + u), 1/(α + u), ln(β + u), 1/(β + u). A cell's integral from tx to T is g(tx) (K(tx) - ρ K(T)) with
 * ρ = g(T)/g(tx), so a cell costs one exponential and no quadrature. As g falls, K is filled from the last day backwards by
 * ratios that are all at most 1: nothing under- or overflows whatever x is.
 *
 * <p>Between two days: Gauss-Legendre in ln(min(α, β) + u), six points shared by all x where g falls by less than e, and panels
 * of sixteen where it falls faster. Error near 1e-14 relative.
 */
final class SilenceTable {

    static final int KINDS = 5;

    private static final GaussLegendre FEW = GaussLegendre.ofPoints(6);
    private static final GaussLegendre MANY = GaussLegendre.ofPoints(16);
    private static final double SLOW_FALL = 1;
    private static final double FALL = 4;
    private static final double NEGLIGIBLE = 50;
    private static final int GREATEST_PANELS = 200;

    private final double[] times;
    final double[] logAlpha;
    final double[] logBeta;
    final double[] inverseAlpha;

    /** K, by time and kind. */
    final double[] k;

    private final double[] width;
    private final double[] base;
    private final double[] byPower;
    private final double[] factors;
    private double alpha;
    private double s;
    private double beta;

    SilenceTable(double[] times) {
        this.times = times;
        int n = times.length;
        logAlpha = new double[n];
        logBeta = new double[n];
        inverseAlpha = new double[n];
        k = new double[KINDS * n];
        width = new double[n];
        base = new double[n * FEW.points()];
        byPower = new double[n * FEW.points()];
        factors = new double[n * FEW.points() * (KINDS - 1)];
    }

    /** What all x share. */
    void prepare(double newAlpha, double newS, double newBeta) {
        alpha = newAlpha;
        s = newS;
        beta = newBeta;
        for (int i = 0; i < times.length; i++) {
            logAlpha[i] = Math.log(alpha + times[i]);
            logBeta[i] = Math.log(beta + times[i]);
            inverseAlpha[i] = 1 / (alpha + times[i]);
        }
        double m = Math.min(alpha, beta);
        for (int i = 0; i + 1 < times.length; i++) {
            double from = m + times[i];
            width[i] = Math.log((m + times[i + 1]) / from);
            for (int point = 0; point < FEW.points(); point++) {
                int at = i * FEW.points() + point;
                double grown = from * Math.exp(FEW.node(point) * width[i]);
                double u = grown - m;
                double logA = Math.log(alpha + u);
                double logB = Math.log(beta + u);
                base[at] = Math.log(FEW.weight(point) * width[i] * grown) - (s + 1) * (logB - logBeta[i]);
                byPower[at] = logA - logAlpha[i];
                factors[4 * at] = logA;
                factors[4 * at + 1] = 1 / (alpha + u);
                factors[4 * at + 2] = logB;
                factors[4 * at + 3] = 1 / (beta + u);
            }
        }
    }

    /** ln g at a time. */
    double logDensity(int i, double power) {
        return -power * logAlpha[i] - (s + 1) * logBeta[i];
    }

    /** Fills K for the times from first to last, both included. */
    void fill(double power, int first, int last) {
        for (int kind = 0; kind < KINDS; kind++) {
            k[KINDS * last + kind] = 0;
        }
        for (int i = last - 1; i >= first; i--) {
            double ratio = Math.exp(logDensity(i + 1, power) - logDensity(i, power));
            for (int kind = 0; kind < KINDS; kind++) {
                k[KINDS * i + kind] = ratio * k[KINDS * (i + 1) + kind];
            }
            if (greatestFall(power, times[i + 1]) * width[i] <= SLOW_FALL) {
                addShared(i, power);
            } else {
                addPanels(i, power);
            }
        }
    }

    /** The greatest slope of ln g by ln(m + u) up to a time; it grows with time, as m is the lesser of α and β. */
    private double greatestFall(double power, double until) {
        return (Math.min(alpha, beta) + until) * (power / (alpha + until) + (s + 1) / (beta + until));
    }

    private void addShared(int i, double power) {
        double k0 = 0;
        double k1 = 0;
        double k2 = 0;
        double k3 = 0;
        double k4 = 0;
        int end = (i + 1) * FEW.points();
        for (int at = i * FEW.points(); at < end; at++) {
            double mass = Math.exp(base[at] - power * byPower[at]);
            k0 += mass;
            k1 += mass * factors[4 * at];
            k2 += mass * factors[4 * at + 1];
            k3 += mass * factors[4 * at + 2];
            k4 += mass * factors[4 * at + 3];
        }
        k[KINDS * i] += k0;
        k[KINDS * i + 1] += k1;
        k[KINDS * i + 2] += k2;
        k[KINDS * i + 3] += k3;
        k[KINDS * i + 4] += k4;
    }

    private void addPanels(int i, double power) {
        double m = Math.min(alpha, beta);
        double last = times[i + 1];
        if (power > 2) {
            last = Math.min(last, (alpha + times[i]) * Math.exp(Math.min(700, NEGLIGIBLE / (power - 1))) - alpha);
        }
        double all = Math.log((m + last) / (m + times[i]));
        int panels = (int) Math.min(GREATEST_PANELS, Math.max(1, Math.ceil(greatestFall(power, last) * all / FALL)));
        double panel = all / panels;
        for (int number = 0; number < panels; number++) {
            for (int point = 0; point < MANY.points(); point++) {
                double grown = (m + times[i]) * Math.exp((number + MANY.node(point)) * panel);
                double a = alpha + grown - m;
                double b = beta + grown - m;
                double logA = Math.log(a);
                double logB = Math.log(b);
                double mass = MANY.weight(point)
                        * panel
                        * grown
                        * Math.exp(-power * (logA - logAlpha[i]) - (s + 1) * (logB - logBeta[i]));
                k[KINDS * i] += mass;
                k[KINDS * i + 1] += mass * logA;
                k[KINDS * i + 2] += mass / a;
                k[KINDS * i + 3] += mass * logB;
                k[KINDS * i + 4] += mass / b;
            }
        }
    }
}
