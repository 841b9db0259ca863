package org.headwater.models.spread;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Graphs drawn from a text or by chance. */
public final class Drawn {

    private Drawn() {}

    /** Arcs of a text such as {@code "0>1 1>2:0.5"}; weight 1 where none is said. */
    public static Arcs arcs(int nodes, String text) {
        String[] words = text.isBlank() ? new String[0] : text.strip().split("\\s+", -1);
        int[] from = new int[words.length];
        int[] to = new int[words.length];
        double[] weight = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            String[] parts = words[i].split("[>:]", -1);
            from[i] = Integer.parseInt(parts[0]);
            to[i] = Integer.parseInt(parts[1]);
            weight[i] = parts.length == 3 ? Double.parseDouble(parts[2]) : 1;
        }
        return Arcs.of(nodes, from, to, weight);
    }

    /** Up to {@code most} nodes and three arcs a node, with parallel arcs and self-loops among them. */
    public static Arcs random(Random random, int most) {
        int nodes = 1 + random.nextInt(most);
        int arcs = random.nextInt(3 * nodes);
        return Arcs.of(
                nodes,
                random.ints(arcs, 0, nodes).toArray(),
                random.ints(arcs, 0, nodes).toArray(),
                random.doubles(arcs).toArray());
    }

    /** The same arcs in another order. */
    public static Arcs shuffled(Arcs arcs, Random random) {
        int[] order = IntStream.range(0, arcs.size()).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        return Arcs.of(
                arcs.nodes(),
                Arrays.stream(order).map(arcs::from).toArray(),
                Arrays.stream(order).map(arcs::to).toArray(),
                Arrays.stream(order).mapToDouble(arcs::weight).toArray());
    }
}
