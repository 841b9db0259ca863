package org.headwater.models.spread.credit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Influence as credit for what others really did: no chances are assumed, each action is handed back along those who had it before.
 *
 * <pre>
 *   Γ(S,u,a) = 1 for u in S, else Σ over parents w of u in a of Γ(S,w,a) · γ(w,u,a)
 *   σ(S)     = Σ over u of 1/A(u) · Σ over actions a of u of Γ(S,u,a)
 * </pre>
 *
 * <p>A(u) is the number of u's actions, so σ counts users. σ is monotone and submodular; seeds are chosen greedily and lazily (CELF),
 * which is at least 1 - 1/e of the best.
 *
 * <p>Credits of pairs are never stored. For a chosen S each entry keeps what S gets for it, F = Γ(S,u,a), and what it is worth to
 * whoever had it from none of S, B = 1/A(u) + Σ over later entries not of S of γ · B; adding x then gains Σ over x's entries of
 * (1 - F) · B, exactly. One pass forwards and one backwards over an action, of those alone in which a new seed took part. So
 * O(parents of all entries) memory and time to begin with, whatever the sizes of cascades.
 *
 * @see <a href="https://doi.org/10.14778/2047485.2047492">Goyal, Bonchi, Lakshmanan (2011), PVLDB 5(1): A Data-Based Approach to
 *     Social Influence Maximization</a>
 */
public final class CreditDistribution {

    private final ActionLog log;
    private final Propagation propagation;
    private final double[] share;
    private final int[] actionsOf;
    /** Action of an entry. */
    private final int[] actionOf;
    /** Entries of each user, as first place and list. */
    private final int[] entriesStart;

    private final int[] entries;
    private final double[] credited;
    private final double[] worth;
    private final boolean[] chosen;

    /** @param gain users that he adds to what those before him are credited with */
    public record Seed(int user, double gain) {}

    private record Candidate(int user, double gain, int seen) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            int more = Double.compare(other.gain, gain);
            return more != 0 ? more : Integer.compare(user, other.user);
        }
    }

    private CreditDistribution(Propagation propagation, DirectCredit credit) {
        this.propagation = propagation;
        log = propagation.log;
        share = credit.of(propagation);
        actionsOf = log.actionsOf();
        actionOf = new int[log.size()];
        entriesStart = new int[log.users() + 1];
        for (int u = 0; u < log.users(); u++) {
            entriesStart[u + 1] = entriesStart[u] + actionsOf[u];
        }
        int[] at = Arrays.copyOf(entriesStart, log.users());
        entries = new int[log.size()];
        credited = new double[log.size()];
        worth = new double[log.size()];
        chosen = new boolean[log.users()];
        for (int a = 0; a < log.actions(); a++) {
            for (int i = log.start[a]; i < log.start[a + 1]; i++) {
                actionOf[i] = a;
                entries[at[log.user[i]]++] = i;
            }
            backwards(a);
        }
    }

    /**
     * Seeds in the order of choice.
     *
     * @param k most seeds, 0 or more; fewer where there are fewer users in the log
     */
    public static List<Seed> choose(Propagation propagation, DirectCredit credit, int k) {
        if (k < 0) {
            throw new IllegalArgumentException("k must be 0 or more, was " + k);
        }
        return new CreditDistribution(propagation, credit).greedy(k);
    }

    /** By user, what he alone is credited with: users, himself included; 0 for who did nothing. */
    public static double[] alone(Propagation propagation, DirectCredit credit) {
        var distribution = new CreditDistribution(propagation, credit);
        double[] alone = new double[propagation.log.users()];
        for (int u = 0; u < alone.length; u++) {
            alone[u] = distribution.gain(u);
        }
        return alone;
    }

    private List<Seed> greedy(int k) {
        var queue = new PriorityQueue<Candidate>();
        for (int u = 0; u < log.users(); u++) {
            if (actionsOf[u] > 0) {
                queue.add(new Candidate(u, gain(u), 0));
            }
        }
        List<Seed> seeds = new ArrayList<>();
        while (seeds.size() < k && !queue.isEmpty()) {
            Candidate best = queue.remove();
            if (best.seen < seeds.size()) {
                queue.add(new Candidate(best.user, gain(best.user), seeds.size()));
            } else {
                seeds.add(new Seed(best.user, best.gain));
                take(best.user);
            }
        }
        return seeds;
    }

    private double gain(int user) {
        double gain = 0;
        for (int i = entriesStart[user]; i < entriesStart[user + 1]; i++) {
            gain += (1 - credited[entries[i]]) * worth[entries[i]];
        }
        return gain;
    }

    private void take(int user) {
        chosen[user] = true;
        for (int i = entriesStart[user]; i < entriesStart[user + 1]; i++) {
            forwards(actionOf[entries[i]], entries[i]);
            backwards(actionOf[entries[i]]);
        }
    }

    /** Nothing changes for those before the new seed. */
    private void forwards(int action, int from) {
        for (int i = from; i < log.start[action + 1]; i++) {
            double sum = 0;
            for (int k = propagation.start[i]; k < propagation.start[i + 1]; k++) {
                sum += credited[propagation.parent[k]] * share[k];
            }
            credited[i] = chosen[log.user[i]] ? 1 : sum;
        }
    }

    private void backwards(int action) {
        for (int i = log.start[action]; i < log.start[action + 1]; i++) {
            worth[i] = 1.0 / actionsOf[log.user[i]];
        }
        for (int i = log.start[action + 1] - 1; i >= log.start[action]; i--) {
            if (!chosen[log.user[i]]) {
                for (int k = propagation.start[i]; k < propagation.start[i + 1]; k++) {
                    worth[propagation.parent[k]] += share[k] * worth[i];
                }
            }
        }
    }
}
