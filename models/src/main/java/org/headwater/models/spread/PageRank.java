package org.headwater.models.spread;

import java.util.Arrays;

/**
 * Importance handed on along arcs: where a walker is found who follows arcs, in proportion to their weights, and with chance
 * 1 - d jumps back to where he may start.
 *
 * <pre>
 *   x(v) = (1 - d) · s(v) + d · ( Σ over arcs u → v of x(u) · w(u, v) / W(u)  +  s(v) · Σ over u without arcs of x(u) )
 * </pre>
 *
 * <p>s is the same for everybody, or the given start: then it is personalised PageRank, how near everybody is to those. W(u) is
 * the weight of all arcs of u. Power iteration, O(m) each; it stops when the sum of all changes is below the tolerance.
 * Arcs of information go from who passes on to who receives; to find who is listened to, turn them.
 *
 * @see <a href="http://infolab.stanford.edu/pub/papers/google.pdf">Brin, Page (1998)</a>
 */
public final class PageRank {

    /** @param damping d, 0 to below 1 */
    public record Options(double damping, int maxIterations, double tolerance) {
        public static final Options DEFAULT = new Options(0.85, 200, 1e-12);

        public Options {
            if (!(damping >= 0 && damping < 1)) {
                throw new IllegalArgumentException("damping must be 0 to below 1, was " + damping);
            }
            if (maxIterations < 1) {
                throw new IllegalArgumentException("maxIterations must be 1 or more, was " + maxIterations);
            }
            if (!(tolerance > 0)) {
                throw new IllegalArgumentException("tolerance must be above 0, was " + tolerance);
            }
        }
    }

    private final double[] scores;
    private final int iterations;
    private final boolean converged;

    private PageRank(double[] scores, int iterations, boolean converged) {
        this.scores = scores;
        this.iterations = iterations;
        this.converged = converged;
    }

    /** From everybody alike. */
    public static PageRank of(Arcs arcs, Options options) {
        double[] start = new double[arcs.nodes()];
        Arrays.fill(start, 1);
        return of(arcs, start, options);
    }

    /**
     * Personalised.
     *
     * @param start by node, how often a walk starts there; 0 or more, not all 0, of any sum
     */
    public static PageRank of(Arcs arcs, double[] start, Options options) {
        int n = arcs.nodes();
        if (n == 0) {
            return new PageRank(new double[0], 0, true);
        }
        double[] s = normalised(start, n);
        Csr in = Csr.incoming(arcs);
        double[] out = weightsOut(in);
        double[] x = s.clone();
        for (int i = 1; i <= options.maxIterations(); i++) {
            double[] next = step(in, out, s, x, options.damping());
            double change = 0;
            for (int v = 0; v < n; v++) {
                change += Math.abs(next[v] - x[v]);
            }
            x = next;
            if (change < options.tolerance()) {
                return new PageRank(x, i, true);
            }
        }
        return new PageRank(x, options.maxIterations(), false);
    }

    private static double[] step(Csr in, double[] out, double[] s, double[] x, double d) {
        double[] perWeight = new double[x.length];
        double stranded = 0;
        for (int u = 0; u < x.length; u++) {
            if (out[u] > 0) {
                perWeight[u] = x[u] / out[u];
            } else {
                stranded += x[u];
            }
        }
        double[] next = new double[x.length];
        for (int v = 0; v < x.length; v++) {
            double received = 0;
            for (int e = in.start(v); e < in.end(v); e++) {
                received += perWeight[in.neighbour(e)] * in.weight(e);
            }
            next[v] = (1 - d) * s[v] + d * (received + s[v] * stranded);
        }
        return next;
    }

    /** Summed in the order of the lists, which is the same for any order of the arcs. */
    private static double[] weightsOut(Csr in) {
        double[] out = new double[in.nodes()];
        for (int e = 0; e < in.size(); e++) {
            out[in.neighbour(e)] += in.weight(e);
        }
        return out;
    }

    private static double[] normalised(double[] start, int n) {
        if (start.length != n) {
            throw new IllegalArgumentException("start must have %d numbers, had %d".formatted(n, start.length));
        }
        double sum = 0;
        for (double s : start) {
            if (!(s >= 0)) {
                throw new IllegalArgumentException("start must be 0 or more, was " + s);
            }
            sum += s;
        }
        if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("start must have a sum above 0, was " + sum);
        }
        double[] s = new double[n];
        for (int v = 0; v < n; v++) {
            s[v] = start[v] / sum;
        }
        return s;
    }

    /** By node; of sum 1. */
    public double[] scores() {
        return scores.clone();
    }

    public int iterations() {
        return iterations;
    }

    public boolean converged() {
        return converged;
    }
}
