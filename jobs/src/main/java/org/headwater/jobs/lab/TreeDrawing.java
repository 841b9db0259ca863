package org.headwater.jobs.lab;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.headwater.models.spread.Cascades;
import org.headwater.models.spread.ShareForest;

/**
 * One cascade as rings: the root in the middle, each generation a ring, everybody near those who had it from him. Of a large one those
 * with the most below them are shown; their size says how many that is.
 */
final class TreeDrawing {

    private static final int MOST = 600;
    private static final double MIDDLE = Svg.SIZE / 2;
    private static final int NAMED = 12;

    private final ShareForest forest;
    private final int[] shown;
    /** By share: leaves below, and the angle at which its part begins. */
    private final double[] leaves;

    private final double[] angle;

    private TreeDrawing(ShareForest forest, int[] shown) {
        this.forest = forest;
        this.shown = shown;
        leaves = new double[forest.size()];
        angle = new double[forest.size()];
    }

    static String of(ShareForest forest, Cascades cascades, int cascade, IntFunction<String> name) {
        int root = cascades.root(cascade);
        // Ancestors have more below them, so those shown hang together.
        int[] shown = IntStream.range(0, forest.size())
                .filter(v -> forest.root(v) == root)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(v -> -forest.descendants(v))
                        .thenComparing(forest::generation)
                        .thenComparing(v -> v))
                .limit(MOST)
                .mapToInt(v -> v)
                .toArray();
        String title = "Largest cascade: %,d people, depth %d, structural virality %.2f; %,d shown"
                .formatted(cascades.size(cascade), cascades.depth(cascade), cascades.virality(cascade), shown.length);
        return new TreeDrawing(forest, shown).draw(title, name);
    }

    private String draw(String title, IntFunction<String> name) {
        place();
        int deepest = Arrays.stream(shown).map(forest::generation).max().orElse(0);
        double ring = (MIDDLE - 40) / Math.max(1, deepest);
        var svg = new Svg(title);
        for (int v : shown) {
            int parent = forest.parent(v);
            if (parent != ShareForest.NONE) {
                svg.line(x(parent, ring), y(parent, ring), x(v, ring), y(v, ring), 1);
            }
        }
        for (int v : shown) {
            double radius = 2.5 + 3 * Math.log10(1 + forest.descendants(v));
            svg.dot(
                    x(v, ring),
                    y(v, ring),
                    radius,
                    Svg.colour(forest.generation(v) % 6),
                    name.apply(v) + ": " + forest.descendants(v) + " below");
        }
        for (int i = 0; i < Math.min(NAMED, shown.length); i++) {
            svg.words(x(shown[i], ring), y(shown[i], ring) - 10, 13, "middle", name.apply(shown[i]));
        }
        return svg.finished();
    }

    private void place() {
        boolean[] hasChild = new boolean[forest.size()];
        for (int i = shown.length - 1; i >= 0; i--) {
            int v = shown[i];
            leaves[v] = hasChild[v] ? leaves[v] : 1;
            if (forest.parent(v) != ShareForest.NONE) {
                hasChild[forest.parent(v)] = true;
                leaves[forest.parent(v)] += leaves[v];
            }
        }
        double[] taken = new double[forest.size()];
        double whole = 2 * Math.PI / leaves[shown[0]];
        for (int v : shown) {
            int parent = forest.parent(v);
            if (parent != ShareForest.NONE) {
                angle[v] = angle[parent] + taken[parent] * whole;
                taken[parent] += leaves[v];
            }
        }
    }

    private double x(int v, double ring) {
        return MIDDLE + forest.generation(v) * ring * Math.cos(middle(v));
    }

    private double y(int v, double ring) {
        return MIDDLE + forest.generation(v) * ring * Math.sin(middle(v));
    }

    private double middle(int v) {
        return angle[v] + leaves[v] / leaves[shown[0]] * Math.PI;
    }
}
