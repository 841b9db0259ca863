package org.headwater.models.spread;

import java.util.Arrays;

/**
 * Arcs between the nodes 0 to n - 1, from who passes on to who receives. Parallel arcs and self-loops may occur; what they
 * mean is said by who uses them.
 */
public final class Arcs {

    private final int nodes;
    private final int[] from;
    private final int[] to;
    private final double[] weight;

    /** Arcs of weight 1. The arrays are not copied and must not change any more. */
    public static Arcs of(int nodes, int[] from, int[] to) {
        double[] ones = new double[from.length];
        Arrays.fill(ones, 1);
        return new Arcs(nodes, from, to, ones);
    }

    /**
     * The arrays are not copied and must not change any more.
     *
     * @param weight chance or strength of each arc; a number, 0 or more
     * @throws IllegalArgumentException for arrays of different lengths, an end that is no node, or a weight below 0
     */
    public static Arcs of(int nodes, int[] from, int[] to, double[] weight) {
        return new Arcs(nodes, from, to, weight);
    }

    private Arcs(int nodes, int[] from, int[] to, double[] weight) {
        if (nodes < 0) {
            throw new IllegalArgumentException("nodes must be 0 or more, was " + nodes);
        }
        if (from.length != to.length || from.length != weight.length) {
            throw new IllegalArgumentException("Arcs need as many tails as heads and weights, were %d, %d and %d"
                    .formatted(from.length, to.length, weight.length));
        }
        for (int i = 0; i < from.length; i++) {
            if (from[i] < 0 || from[i] >= nodes || to[i] < 0 || to[i] >= nodes) {
                throw new IllegalArgumentException(
                        "Arc %d must join nodes of 0 to %d, was %d to %d".formatted(i, nodes - 1, from[i], to[i]));
            }
            if (!(weight[i] >= 0 && weight[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "Arc %d must have a weight of 0 or more, was %s".formatted(i, weight[i]));
            }
        }
        this.nodes = nodes;
        this.from = from;
        this.to = to;
        this.weight = weight;
    }

    public int nodes() {
        return nodes;
    }

    /** Number of arcs, parallel ones each counted. */
    public int size() {
        return from.length;
    }

    /** Who passes on. */
    public int from(int arc) {
        return from[arc];
    }

    /** Who receives. */
    public int to(int arc) {
        return to[arc];
    }

    public double weight(int arc) {
        return weight[arc];
    }

    int[] tails() {
        return from;
    }

    int[] heads() {
        return to;
    }

    double[] weights() {
        return weight;
    }
}
