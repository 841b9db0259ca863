package org.headwater.models.spread;

import java.util.Arrays;

/**
 * Who passed on what he had from whom: each share has at most one parent, and the trees of shares are cascades.
 *
 * <p>Real logs are not forests, so, in this order:
 *
 * <ul>
 *   <li>a share without parent ({@link #NONE}) is a root; so is one whose parent is not in the log ({@link #MISSING});
 *   <li>a share that is its own parent is a root;
 *   <li>of shares that are each other's ancestors the one of smallest number becomes a root. Number shares by time and it is
 *       the earliest.
 * </ul>
 *
 * <p>Everything is O(n): generations from roots to leaves, sizes and virality from leaves to roots.
 */
public final class ShareForest {

    public static final int NONE = -1;
    public static final int MISSING = -2;

    private final int[] parent;
    /** Parents before children; within a generation by number. */
    private final int[] order;

    private final int[] root;
    private final int[] generation;
    private final int[] descendants;
    private final Repairs repairs;

    /**
     * What had to be decided by rule.
     *
     * @param missingParents shares whose parent is not in the log
     * @param selfLoops shares that were their own parent
     * @param cycles rings of shares that were cut
     */
    public record Repairs(int missingParents, int selfLoops, int cycles) {}

    /**
     * @param parents by share, the number of its parent, {@link #NONE} or {@link #MISSING}; copied
     * @throws IllegalArgumentException for any other number
     */
    public static ShareForest of(int[] parents) {
        int[] parent = parents.clone();
        int missing = 0;
        int loops = 0;
        for (int v = 0; v < parent.length; v++) {
            int p = parent[v];
            if (p < MISSING || p >= parent.length) {
                throw new IllegalArgumentException(
                        "Parent of share %d must be a share of 0 to %d, NONE or MISSING, was %d"
                                .formatted(v, parent.length - 1, p));
            }
            missing += p == MISSING ? 1 : 0;
            loops += p == v ? 1 : 0;
            if (p == v || p == MISSING) {
                parent[v] = NONE;
            }
        }
        return new ShareForest(parent, new Repairs(missing, loops, cutCycles(parent)));
    }

    private ShareForest(int[] parent, Repairs repairs) {
        this.parent = parent;
        this.repairs = repairs;
        this.order = generations(parent);
        int n = parent.length;
        root = new int[n];
        generation = new int[n];
        descendants = new int[n];
        for (int v : order) {
            root[v] = parent[v] == NONE ? v : root[parent[v]];
            generation[v] = parent[v] == NONE ? 0 : generation[parent[v]] + 1;
        }
        for (int i = n - 1; i >= 0; i--) {
            int v = order[i];
            if (parent[v] != NONE) {
                descendants[parent[v]] += descendants[v] + 1;
            }
        }
    }

    /** Walks up from every share; a walk that meets itself has found a ring. */
    private static int cutCycles(int[] parent) {
        int[] walk = new int[parent.length];
        int cycles = 0;
        for (int v = 0; v < parent.length; v++) {
            int at = v;
            while (at != NONE && walk[at] == 0) {
                walk[at] = v + 1;
                at = parent[at];
            }
            if (at != NONE && walk[at] == v + 1) {
                int least = at;
                for (int u = parent[at]; u != at; u = parent[u]) {
                    least = Math.min(least, u);
                }
                parent[least] = NONE;
                cycles++;
            }
        }
        return cycles;
    }

    private static int[] generations(int[] parent) {
        int n = parent.length;
        int[] start = new int[n + 1];
        for (int p : parent) {
            if (p != NONE) {
                start[p + 1]++;
            }
        }
        for (int v = 0; v < n; v++) {
            start[v + 1] += start[v];
        }
        int[] at = Arrays.copyOf(start, n);
        int[] children = new int[start[n]];
        int[] order = new int[n];
        int known = 0;
        for (int v = 0; v < n; v++) {
            if (parent[v] == NONE) {
                order[known++] = v;
            } else {
                children[at[parent[v]]++] = v;
            }
        }
        for (int i = 0; i < known; i++) {
            for (int c = start[order[i]]; c < start[order[i] + 1]; c++) {
                order[known++] = children[c];
            }
        }
        return order;
    }

    public int size() {
        return parent.length;
    }

    /** The parent as the rules left it, or {@link #NONE}. */
    public int parent(int share) {
        return parent[share];
    }

    public int root(int share) {
        return root[share];
    }

    /** 0 for a root. */
    public int generation(int share) {
        return generation[share];
    }

    /** Shares below this one, at any depth. */
    public int descendants(int share) {
        return descendants[share];
    }

    public Repairs repairs() {
        return repairs;
    }

    /** All shares, parents before their children. */
    public int[] topDown() {
        return order.clone();
    }

    /** The cascades, by the number of their roots. */
    public Cascades cascades() {
        return Cascades.of(this);
    }
}
