package org.headwater.models.spread.credit;

import java.util.Arrays;

/**
 * What part of an entry is due to each of its parents.
 *
 * <pre>
 *   EQUAL        γ(v,u,a) = 1 / |parents|
 *   TIME_DECAY   γ(v,u,a) = infl(u) / |parents| · exp(-(t(u,a) - t(v,a)) / τ(v,u))
 * </pre>
 *
 * <p>τ(v,u) is the mean delay of what passed from v to u; infl(u) the share of u's actions that he did within τ of a parent.
 */
public enum DirectCredit {
    EQUAL {
        @Override
        double[] of(Propagation propagation) {
            double[] share = new double[propagation.size()];
            for (int i = 0; i < propagation.log.size(); i++) {
                Arrays.fill(share, propagation.start[i], propagation.start[i + 1], 1.0 / propagation.parents(i));
            }
            return share;
        }
    },

    TIME_DECAY {
        @Override
        double[] of(Propagation propagation) {
            double[] infl = influenceability(propagation);
            double[] share = new double[propagation.size()];
            for (int i = 0; i < propagation.log.size(); i++) {
                double each = infl[propagation.log.user[i]] / propagation.parents(i);
                for (int k = propagation.start[i]; k < propagation.start[i + 1]; k++) {
                    share[k] = each * Math.exp(-delay(propagation, i, k) / meanDelay(propagation, k));
                }
            }
            return share;
        }
    };

    /** By parent of an entry, in 0 to 1; those of an entry sum to 1 at most. */
    abstract double[] of(Propagation propagation);

    private static double[] influenceability(Propagation propagation) {
        ActionLog log = propagation.log;
        double[] infl = new double[log.users()];
        for (int i = 0; i < log.size(); i++) {
            for (int k = propagation.start[i]; k < propagation.start[i + 1]; k++) {
                if (delay(propagation, i, k) <= meanDelay(propagation, k)) {
                    infl[log.user[i]]++;
                    break;
                }
            }
        }
        int[] actions = log.actionsOf();
        for (int u = 0; u < infl.length; u++) {
            infl[u] = actions[u] == 0 ? 0 : infl[u] / actions[u];
        }
        return infl;
    }

    private static double delay(Propagation propagation, int entry, int k) {
        return propagation.log.time[entry] - propagation.log.time[propagation.parent[k]];
    }

    private static double meanDelay(Propagation propagation, int k) {
        int e = propagation.arc[k];
        return propagation.delay[e] / propagation.passed[e];
    }
}
