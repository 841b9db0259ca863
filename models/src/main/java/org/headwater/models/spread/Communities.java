package org.headwater.models.spread;

import java.util.Arrays;
import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * Groups that hang together more than chance would have it: the Leiden algorithm on modularity.
 *
 * <pre>
 *   Q = 1/2m · Σ over pairs in the same community of (w(i,j) - γ · s(i) · s(j) / 2m)
 * </pre>
 *
 * <p>m is the weight of all arcs, s(i) that of i's, γ the resolution: above 1 gives smaller communities. Every community is connected.
 * The best of several starts is kept, the first of equals. Each start goes on until an iteration changes nothing, nearly O(m) each.
 *
 * <p>Communities are numbered by size, largest first, then by their smallest node, so that a result has one form only.
 *
 * @see <a href="https://doi.org/10.1038/s41598-019-41695-z">Traag, Waltman, van Eck (2019), Scientific Reports 9</a>
 */
public final class Communities {

    /**
     * @param resolution γ, above 0
     * @param starts 1 or more
     * @param maxIterations of a start, 1 or more
     */
    public record Options(double resolution, int starts, int maxIterations, long seed) {
        public static final Options DEFAULT = new Options(1, 10, 100, 1);

        public Options {
            if (!(resolution > 0)) {
                throw new IllegalArgumentException("resolution must be above 0, was " + resolution);
            }
            if (starts < 1) {
                throw new IllegalArgumentException("starts must be 1 or more, was " + starts);
            }
            if (maxIterations < 1) {
                throw new IllegalArgumentException("maxIterations must be 1 or more, was " + maxIterations);
            }
        }
    }

    private final int[] community;
    private final int count;
    private final double modularity;

    private Communities(int[] community, int count, double modularity) {
        this.community = community;
        this.count = count;
        this.modularity = modularity;
    }

    /** @param graph undirected, as {@link Csr#undirected} makes it; the same for the same arcs in any order */
    public static Communities of(Csr graph, Options options) {
        if (graph.size() == 0) {
            int[] own = new int[graph.nodes()];
            Arrays.setAll(own, v -> v);
            return new Communities(own, own.length, 0);
        }
        Network network = network(graph);
        double pairs = 2 * network.getTotalEdgeWeight();
        var random = new Random(options.seed());
        Clustering best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (int start = 0; start < options.starts(); start++) {
            var leiden =
                    new LeidenAlgorithm(options.resolution() / pairs, 1, LeidenAlgorithm.DEFAULT_RANDOMNESS, random);
            var clustering = new Clustering(graph.nodes());
            int iterations = 0;
            boolean changed = true;
            while (changed && iterations++ < options.maxIterations()) {
                changed = leiden.improveClustering(network, clustering);
            }
            double quality = leiden.calcQuality(network, clustering);
            if (quality > most + 1e-12) {
                most = quality;
                best = clustering;
            }
        }
        return numbered(best.getClusters(), graph, options.resolution());
    }

    private static Network network(Csr graph) {
        long[] first = new long[graph.nodes() + 1];
        int[] neighbours = new int[graph.size()];
        double[] weights = new double[graph.size()];
        for (int v = 0; v < graph.nodes(); v++) {
            first[v + 1] = graph.end(v);
        }
        for (int e = 0; e < graph.size(); e++) {
            neighbours[e] = graph.neighbour(e);
            weights[e] = graph.weight(e);
        }
        return new Network(
                graph.nodes(), true, first, new LargeIntArray(neighbours), new LargeDoubleArray(weights), false);
    }

    private static Communities numbered(int[] cluster, Csr graph, double resolution) {
        int count = Arrays.stream(cluster).max().orElse(-1) + 1;
        int[] size = new int[count];
        int[] first = new int[count];
        for (int v = cluster.length - 1; v >= 0; v--) {
            size[cluster[v]]++;
            first[cluster[v]] = v;
        }
        Integer[] order = new Integer[count];
        Arrays.setAll(order, c -> c);
        Arrays.sort(order, (a, b) -> size[a] != size[b] ? size[b] - size[a] : first[a] - first[b]);
        int[] number = new int[count];
        for (int i = 0; i < count; i++) {
            number[order[i]] = i;
        }
        int[] community = Arrays.stream(cluster).map(c -> number[c]).toArray();
        return new Communities(community, count, modularity(graph, community, resolution));
    }

    /** @param community by node, 0 or more */
    static double modularity(Csr graph, int[] community, double resolution) {
        double[] strength = new double[Arrays.stream(community).max().orElse(-1) + 1];
        double within = 0;
        double all = 0;
        for (int v = 0; v < graph.nodes(); v++) {
            for (int e = graph.start(v); e < graph.end(v); e++) {
                all += graph.weight(e);
                strength[community[v]] += graph.weight(e);
                within += community[graph.neighbour(e)] == community[v] ? graph.weight(e) : 0;
            }
        }
        double expected = 0;
        for (double s : strength) {
            expected += s / all * (s / all);
        }
        return all == 0 ? 0 : within / all - resolution * expected;
    }

    /** By node, 0 to count - 1; the largest is 0. */
    public int[] community() {
        return community.clone();
    }

    public int count() {
        return count;
    }

    /** Q, -1/2 to below 1. */
    public double modularity() {
        return modularity;
    }
}
