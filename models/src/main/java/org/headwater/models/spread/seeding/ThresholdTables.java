package org.headwater.models.spread.seeding;

import org.headwater.models.spread.Arcs;
import org.headwater.models.spread.Csr;

/**
 * Arcs into each node, laid out for drawing the one that is live, or none: under the linear threshold model each node has at most
 * one live arc, each with its weight as chance. Drawn in O(1) by Walker's alias method: the chances of a node's d arcs and of none
 * are cut and put together as d + 1 columns of the same height, each of two colours at most.
 *
 * @see <a href="https://doi.org/10.1145/956750.956769">Kempe, Kleinberg, Tardos (2003)</a>
 * @see <a href="https://doi.org/10.1109/32.92917">Vose (1991), IEEE Transactions on Software Engineering 17(9)</a>
 */
final class ThresholdTables {

    static final int NOBODY = -1;

    /** Weights are published with few digits; a sum that is so little above 1 is 1. */
    private static final double ROUNDING = 1e-3;

    /** First column of a node; it has one more than arcs. */
    final int[] start;
    /** By column, the threshold under which it means {@link #own}. */
    final int[] threshold;

    final int[] own;
    final int[] other;

    private ThresholdTables(int nodes, int arcs) {
        start = new int[nodes + 1];
        threshold = new int[arcs + nodes];
        own = new int[arcs + nodes];
        other = new int[arcs + nodes];
    }

    /** @throws IllegalArgumentException for weights into a node that sum to more than 1 */
    static ThresholdTables of(Arcs arcs) {
        Csr in = Csr.incoming(arcs);
        var tables = new ThresholdTables(in.nodes(), in.size());
        for (int v = 0; v < in.nodes(); v++) {
            tables.add(in, v);
        }
        return tables;
    }

    ThresholdWalk walk() {
        return new ThresholdWalk(this);
    }

    private void add(Csr in, int node) {
        int first = start[node];
        int columns = in.degree(node) + 1;
        start[node + 1] = first + columns;
        double[] height = new double[columns];
        double sum = 0;
        for (int i = 0; i < columns - 1; i++) {
            own[first + i] = in.neighbour(in.start(node) + i);
            height[i] = in.weight(in.start(node) + i);
            sum += height[i];
        }
        if (sum > 1 + ROUNDING) {
            throw new IllegalArgumentException(
                    "Weights into node %d must sum to 1 at most for the linear threshold, was %s".formatted(node, sum));
        }
        own[first + columns - 1] = NOBODY;
        height[columns - 1] = Math.max(0, 1 - sum);
        double whole = Math.max(1, sum);
        for (int i = 0; i < columns; i++) {
            height[i] *= columns / whole;
        }
        level(first, height);
    }

    /** Fills each column that is too low from one that is too high. */
    private void level(int first, double[] height) {
        int[] low = new int[height.length];
        int[] high = new int[height.length];
        int lows = 0;
        int highs = 0;
        for (int i = height.length - 1; i >= 0; i--) {
            if (height[i] < 1) {
                low[lows++] = i;
            } else {
                high[highs++] = i;
            }
        }
        while (lows > 0 && highs > 0) {
            int small = low[--lows];
            int large = high[--highs];
            put(first + small, height[small], own[first + large]);
            height[large] -= 1 - height[small];
            if (height[large] < 1) {
                low[lows++] = large;
            } else {
                high[highs++] = large;
            }
        }
        while (highs > 0) {
            full(first + high[--highs]);
        }
        while (lows > 0) {
            full(first + low[--lows]);
        }
    }

    private void put(int column, double height, int second) {
        threshold[column] = Chance.threshold(height);
        other[column] = second;
    }

    private void full(int column) {
        put(column, 1, own[column]);
    }
}
