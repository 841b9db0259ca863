package org.headwater.models.spread.credit;

import java.util.Arrays;
import org.headwater.models.spread.Csr;

/**
 * Who may have had an action from whom: those with an arc to him who did the same strictly earlier are the parents of an entry of
 * the log. With it, what arcs did over all actions.
 *
 * <p>O(entries · in-degree) time; 8 bytes for each parent of each entry.
 */
public final class Propagation {

    final ActionLog log;
    final Csr in;
    /** First parent of an entry; one more than entries. */
    final int[] start;
    /** Entry of the parent. */
    final int[] parent;
    /** Place of the arc in {@link #in}. */
    final int[] arc;
    /** By arc, actions that its tail did before its head. */
    final int[] passed;
    /** By arc, actions that both did. */
    final int[] both;
    /** By arc, the sum of delays of those that passed. */
    final double[] delay;

    private Propagation(ActionLog log, Csr in, int[] start, int[] parent, int[] arc, ByArc arcs) {
        this.log = log;
        this.in = in;
        this.start = start;
        this.parent = parent;
        this.arc = arc;
        this.passed = arcs.passed;
        this.both = arcs.both;
        this.delay = arcs.delay;
    }

    private static final class ByArc {
        final int[] passed;
        final int[] both;
        final double[] delay;

        ByArc(int arcs) {
            passed = new int[arcs];
            both = new int[arcs];
            delay = new double[arcs];
        }
    }

    /**
     * @param in who can have had it from whom: {@link Csr#incoming}, of the users of the log; parallel arcs each count
     * @throws IllegalArgumentException when the graph has other users than the log
     */
    public static Propagation of(ActionLog log, Csr in) {
        if (in.nodes() != log.users()) {
            throw new IllegalArgumentException(
                    "The graph must have the %d users of the log, had %d".formatted(log.users(), in.nodes()));
        }
        int[] start = new int[log.size() + 1];
        int[] parent = new int[Math.max(16, log.size())];
        int[] arc = new int[parent.length];
        var arcs = new ByArc(in.size());
        // Entry of each user in the present action; of another action where it is before its first entry.
        int[] entryOf = new int[log.users()];
        Arrays.fill(entryOf, -1);
        int next = 0;
        for (int a = 0; a < log.actions(); a++) {
            int first = log.start[a];
            int end = log.start[a + 1];
            for (int i = first; i < end; i++) {
                entryOf[log.user[i]] = i;
            }
            for (int i = first; i < end; i++) {
                int user = log.user[i];
                if (parent.length - next < in.degree(user)) {
                    int longer = Math.max(next + in.degree(user), next + next / 2);
                    parent = Arrays.copyOf(parent, longer);
                    arc = Arrays.copyOf(arc, longer);
                }
                for (int e = in.start(user); e < in.end(user); e++) {
                    int other = entryOf[in.neighbour(e)];
                    if (other < first || other == i) {
                        continue;
                    }
                    arcs.both[e]++;
                    if (log.time[other] < log.time[i]) {
                        arcs.passed[e]++;
                        arcs.delay[e] += log.time[i] - log.time[other];
                        parent[next] = other;
                        arc[next++] = e;
                    }
                }
                start[i + 1] = next;
            }
        }
        return new Propagation(log, in, start, Arrays.copyOf(parent, next), Arrays.copyOf(arc, next), arcs);
    }

    /** Number of parents of all entries. */
    public int size() {
        return parent.length;
    }

    int parents(int entry) {
        return start[entry + 1] - start[entry];
    }
}
