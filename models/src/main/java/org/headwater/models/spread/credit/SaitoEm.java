package org.headwater.models.spread.credit;

/**
 * The chances of arcs under which the log is most likely, if things pass as in an independent cascade: expectation maximisation.
 *
 * <pre>
 *   P(u, a) = 1 - Π over parents v of u in a of (1 - p(v,u))
 *   p(v,u) ← 1/trials(v,u) · Σ over actions that v did before u of p(v,u) / P(u, a)
 * </pre>
 *
 * <p>trials = actions that v did and u did later or never. It stops when no chance moves by more than the tolerance; O(parents of all
 * entries) an iteration. An arc over which nothing passed has 0. Chances near 0 go on falling for ever, so a result that has not
 * converged may be good all the same.
 *
 * @see <a href="https://doi.org/10.1007/978-3-540-85567-5_9">Saito, Nakano, Kimura (2008), KES</a>
 */
public final class SaitoEm {

    /** Where the most likely chances are not the only ones, those are found that are reached from here. */
    private static final double FIRST = 0.2;

    private final double[] chances;
    private final double logLikelihood;
    private final int iterations;
    private final boolean converged;

    private SaitoEm(double[] chances, double logLikelihood, int iterations, boolean converged) {
        this.chances = chances;
        this.logLikelihood = logLikelihood;
        this.iterations = iterations;
        this.converged = converged;
    }

    /**
     * @param maxIterations 1 or more
     * @param tolerance largest change of a chance that is none, 0 or more
     */
    public static SaitoEm fit(Propagation propagation, int maxIterations, double tolerance) {
        if (maxIterations < 1) {
            throw new IllegalArgumentException("maxIterations must be 1 or more, was " + maxIterations);
        }
        int[] trials = trials(propagation);
        double[] p = new double[trials.length];
        for (int e = 0; e < p.length; e++) {
            p[e] = propagation.passed[e] > 0 ? FIRST : 0;
        }
        for (int i = 1; ; i++) {
            double[] next = step(propagation, trials, p);
            double change = 0;
            for (int e = 0; e < p.length; e++) {
                change = Math.max(change, Math.abs(next[e] - p[e]));
            }
            p = next;
            if (change <= tolerance || i == maxIterations) {
                return new SaitoEm(p, logLikelihood(propagation, trials, p), i, change <= tolerance);
            }
        }
    }

    private static int[] trials(Propagation propagation) {
        int[] actions = propagation.log.actionsOf();
        int[] trials = new int[propagation.passed.length];
        for (int u = 0; u < actions.length; u++) {
            for (int e = propagation.in.start(u); e < propagation.in.end(u); e++) {
                int notLater = propagation.both[e] - propagation.passed[e];
                trials[e] = actions[propagation.in.neighbour(e)] - notLater;
            }
        }
        return trials;
    }

    private static double[] step(Propagation propagation, int[] trials, double[] p) {
        double[] sum = new double[p.length];
        for (int i = 0; i < propagation.log.size(); i++) {
            double chance = chance(propagation, i, p);
            for (int k = propagation.start[i]; k < propagation.start[i + 1]; k++) {
                int e = propagation.arc[k];
                sum[e] += chance == 0 ? 0 : p[e] / chance;
            }
        }
        for (int e = 0; e < sum.length; e++) {
            sum[e] = trials[e] == 0 ? 0 : sum[e] / trials[e];
        }
        return sum;
    }

    private static double chance(Propagation propagation, int entry, double[] p) {
        double none = 1;
        for (int k = propagation.start[entry]; k < propagation.start[entry + 1]; k++) {
            none *= 1 - p[propagation.arc[k]];
        }
        return 1 - none;
    }

    private static double logLikelihood(Propagation propagation, int[] trials, double[] p) {
        double sum = 0;
        for (int i = 0; i < propagation.log.size(); i++) {
            if (propagation.parents(i) > 0) {
                sum += Math.log(chance(propagation, i, p));
            }
        }
        for (int e = 0; e < p.length; e++) {
            int failed = trials[e] - propagation.passed[e];
            if (failed > 0) {
                sum += failed * Math.log1p(-p[e]);
            }
        }
        return sum;
    }

    /** By place of the arc in the incoming lists, 0 to 1. */
    public double[] chances() {
        return chances.clone();
    }

    /** Of actions that somebody may have had from somebody. */
    public double logLikelihood() {
        return logLikelihood;
    }

    public int iterations() {
        return iterations;
    }

    public boolean converged() {
        return converged;
    }
}
