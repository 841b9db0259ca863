package org.headwater.models.spread.seeding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Greedy choice of nodes within a budget: always the one with the most uncovered sets for its cost among those that can still be
 * paid for, the smallest of equals; or one node alone where that covers more.
 *
 * <p>What any choice within the budget covers at most: what the present choice covers plus what the whole budget would buy in
 * uncovered sets if nodes could be had in parts. Looked at after 0, 1, 2, 4, 8, … choices and at the end.
 */
final class CoverWithin implements Cover.Rule {

    private final long[] cost;
    private final long budget;

    CoverWithin(long[] cost, long budget) {
        this.cost = cost;
        this.budget = budget;
    }

    @Override
    public Cover choose(SetPool pool) {
        var uncovered = pool.uncovered();
        int[] counts = uncovered.ofAll();
        int single = mostAlone(counts);
        int alone = single < 0 ? 0 : counts[single];
        boolean[] chosen = new boolean[counts.length];
        List<Integer> nodes = new ArrayList<>();
        List<Integer> gains = new ArrayList<>();
        long covered = 0;
        long left = budget;
        double atMost = bought(counts);
        for (int best = best(counts, chosen, left); best >= 0; best = best(counts, chosen, left)) {
            chosen[best] = true;
            nodes.add(best);
            gains.add(counts[best]);
            covered += counts[best];
            left -= cost[best];
            uncovered.cover(best);
            counts = uncovered.ofAll();
            if (Integer.bitCount(nodes.size()) == 1) {
                atMost = Math.min(atMost, covered + bought(counts));
            }
        }
        atMost = Math.min(atMost, covered + bought(counts));
        return covered >= alone
                ? new Cover(nodes, gains, covered, atMost)
                : new Cover(List.of(single), List.of(alone), alone, atMost);
    }

    private int best(int[] counts, boolean[] chosen, long left) {
        int best = -1;
        for (int v = 0; v < counts.length; v++) {
            if (!chosen[v] && cost[v] <= left && (best < 0 || isMoreForItsCost(counts, v, best))) {
                best = v;
            }
        }
        return best;
    }

    private int mostAlone(int[] counts) {
        int best = -1;
        for (int v = 0; v < counts.length; v++) {
            if (cost[v] <= budget && (best < 0 || counts[v] > counts[best])) {
                best = v;
            }
        }
        return best;
    }

    /** Exact: products of a count and a cost may pass 64 bits. */
    private boolean isMoreForItsCost(int[] counts, int v, int than) {
        long high = Math.multiplyHigh(counts[v], cost[than]) - Math.multiplyHigh(counts[than], cost[v]);
        return high != 0 ? high > 0 : Long.compareUnsigned(counts[v] * cost[than], counts[than] * cost[v]) > 0;
    }

    private double bought(int[] counts) {
        int[] worth = IntStream.range(0, counts.length)
                .filter(v -> counts[v] > 0 && cost[v] <= budget)
                .toArray();
        Integer[] order = Arrays.stream(worth)
                .boxed()
                .sorted((v, u) -> isMoreForItsCost(counts, v, u) ? -1 : isMoreForItsCost(counts, u, v) ? 1 : v - u)
                .toArray(Integer[]::new);
        double sum = 0;
        long left = budget;
        for (int node : order) {
            if (cost[node] > left) {
                return sum + (double) counts[node] * left / cost[node];
            }
            sum += counts[node];
            left -= cost[node];
        }
        return sum;
    }
}
