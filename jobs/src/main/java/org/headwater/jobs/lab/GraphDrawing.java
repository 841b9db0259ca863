package org.headwater.jobs.lab;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.headwater.models.spread.Csr;

/** Some people of a network and the ties between them, near each other where they have ties. */
final class GraphDrawing {

    private static final int MOST = 160;
    private static final int TOP = 10;

    private final Network network;
    private final Csr graph;
    /** People shown, the most important first. */
    private final int[] shown;

    private GraphDrawing(Network network, Csr graph, Set<Integer> shown) {
        this.network = network;
        this.graph = graph;
        this.shown = shown.stream().mapToInt(v -> v).toArray();
    }

    /** The neighbourhood of the first of these nodes: whom each reaches, those with the most ties first. */
    static String around(Network network, int[] tops) {
        Csr graph = Csr.undirected(network.arcs());
        int[] first = Arrays.copyOf(tops, Math.min(TOP, tops.length));
        Set<Integer> shown = new LinkedHashSet<>();
        Arrays.stream(first).forEach(shown::add);
        int each = MOST / Math.max(1, first.length) - 1;
        for (int top : first) {
            byDegree(graph, IntStream.range(graph.start(top), graph.end(top)).map(graph::neighbour))
                    .limit(each)
                    .forEach(shown::add);
        }
        int[] colour = new int[graph.nodes()];
        Arrays.fill(colour, 6);
        for (int top : first) {
            colour[top] = 1;
        }
        var drawing = new GraphDrawing(network, graph, shown);
        return drawing.draw(
                "The first %d seeds (red) and up to %d neighbours of each".formatted(first.length, each), colour);
    }

    /** Those with the most ties, coloured by community. */
    static String of(Network network, Csr graph, int[] community) {
        Set<Integer> shown = new LinkedHashSet<>();
        byDegree(graph, IntStream.range(0, graph.nodes())).limit(MOST).forEach(shown::add);
        var drawing = new GraphDrawing(network, graph, shown);
        return drawing.draw(
                "%,d of %,d people, those with the most ties; colours are communities, grey the smaller ones"
                        .formatted(shown.size(), graph.nodes()),
                community);
    }

    private static IntStream byDegree(Csr graph, IntStream nodes) {
        return nodes.boxed()
                .sorted(Comparator.<Integer>comparingInt(v -> -graph.degree(v)).thenComparing(v -> v))
                .mapToInt(v -> v);
    }

    private String draw(String title, int[] colour) {
        int[] place = new int[graph.nodes()];
        Arrays.fill(place, -1);
        for (int i = 0; i < shown.length; i++) {
            place[shown[i]] = i;
        }
        var layout = new ForceLayout(shown.length);
        for (int i = 0; i < shown.length; i++) {
            for (int e = graph.start(shown[i]); e < graph.end(shown[i]); e++) {
                if (place[graph.neighbour(e)] > i) {
                    layout.tie(i, place[graph.neighbour(e)]);
                }
            }
        }
        layout.run();
        var svg = new Svg(title);
        layout.ties()
                .forEach(tie -> svg.line(layout.x(tie[0]), layout.y(tie[0]), layout.x(tie[1]), layout.y(tie[1]), 1));
        for (int i = shown.length - 1; i >= 0; i--) {
            int v = shown[i];
            double radius = 3 + 3 * Math.log10(1 + graph.degree(v));
            svg.dot(
                    layout.x(i),
                    layout.y(i),
                    radius,
                    Svg.colour(colour[v]),
                    network.names().name(v) + ": " + graph.degree(v) + " ties");
        }
        for (int i = 0; i < Math.min(TOP, shown.length); i++) {
            svg.words(
                    layout.x(i), layout.y(i) - 12, 14, "middle", network.names().name(shown[i]));
        }
        return svg.finished();
    }
}
