package org.headwater.models.spread.seeding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Greedy choice of k nodes: always the one in the most uncovered sets, the smallest of equals.
 *
 * <p>What k nodes can cover at most is seen on the way: after any choice S, no k nodes cover more than S does plus the k largest
 * numbers of uncovered sets of a node. The least of these bounds counts.
 *
 * <p>Numbers only fall, so looking through nodes by their first numbers may stop where those are too small to matter.
 */
final class CoverOfSize implements Cover.Rule {

    private final int k;

    CoverOfSize(int k) {
        this.k = k;
    }

    @Override
    public Cover choose(SetPool pool) {
        var uncovered = pool.uncovered();
        int[] first = uncovered.ofAll();
        int[] order = byCount(first);
        boolean[] chosen = new boolean[pool.nodes()];
        List<Integer> nodes = new ArrayList<>();
        List<Integer> gains = new ArrayList<>();
        long covered = 0;
        long atMost = Long.MAX_VALUE;
        var largest = new Largest(Math.min(k, pool.nodes()));
        for (int i = 0; i <= k; i++) {
            int best = largest.of(uncovered, first, order, chosen);
            atMost = Math.min(atMost, covered + largest.sum());
            if (i == k || best < 0) {
                break;
            }
            chosen[best] = true;
            nodes.add(best);
            gains.add(uncovered.of(best));
            covered += uncovered.of(best);
            uncovered.cover(best);
        }
        return new Cover(nodes, gains, covered, atMost);
    }

    /** Nodes by falling count, then number. */
    private static int[] byCount(int[] counts) {
        int most = Arrays.stream(counts).max().orElse(0);
        int[] at = new int[most + 2];
        for (int count : counts) {
            at[most - count + 1]++;
        }
        for (int i = 0; i <= most; i++) {
            at[i + 1] += at[i];
        }
        int[] order = new int[counts.length];
        for (int v = 0; v < counts.length; v++) {
            order[at[most - counts[v]]++] = v;
        }
        return order;
    }
}
