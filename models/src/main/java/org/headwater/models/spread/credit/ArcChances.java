package org.headwater.models.spread.credit;

/**
 * The chance that an action passes along an arc v → u, counted: what passed among what could have.
 *
 * <pre>
 *   BERNOULLI                 A(v→u) / A(v)            A(v→u) = actions that v did before u
 *   JACCARD                   A(v→u) / A(v or u)       actions that either did
 *   PARTIAL_BERNOULLI, …      with Σ 1/|parents of u in that action| in place of A(v→u): who had it from several gives each a part
 * </pre>
 *
 * <p>0 for an arc whose tail did nothing. In 0 to 1.
 *
 * @see <a href="https://doi.org/10.1145/1718487.1718518">Goyal, Bonchi, Lakshmanan (2010), WSDM: Learning Influence Probabilities In
 *     Social Networks</a>
 */
public enum ArcChances {
    BERNOULLI(false, false),
    JACCARD(false, true),
    PARTIAL_BERNOULLI(true, false),
    PARTIAL_JACCARD(true, true);

    private final boolean partial;
    private final boolean jaccard;

    ArcChances(boolean partial, boolean jaccard) {
        this.partial = partial;
        this.jaccard = jaccard;
    }

    /** By place of the arc in the incoming lists that the propagation was made with. */
    public double[] of(Propagation propagation) {
        int[] actions = propagation.log.actionsOf();
        double[] credit = partial ? partial(propagation) : whole(propagation);
        for (int u = 0; u < actions.length; u++) {
            for (int e = propagation.in.start(u); e < propagation.in.end(u); e++) {
                int tail = actions[propagation.in.neighbour(e)];
                int trials = jaccard ? tail + actions[u] - propagation.both[e] : tail;
                credit[e] = trials == 0 ? 0 : credit[e] / trials;
            }
        }
        return credit;
    }

    private static double[] whole(Propagation propagation) {
        double[] credit = new double[propagation.passed.length];
        for (int e = 0; e < credit.length; e++) {
            credit[e] = propagation.passed[e];
        }
        return credit;
    }

    private static double[] partial(Propagation propagation) {
        double[] credit = new double[propagation.passed.length];
        for (int i = 0; i < propagation.log.size(); i++) {
            for (int p = propagation.start[i]; p < propagation.start[i + 1]; p++) {
                credit[propagation.arc[p]] += 1.0 / propagation.parents(i);
            }
        }
        return credit;
    }
}
