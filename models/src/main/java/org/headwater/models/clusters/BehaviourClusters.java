package org.headwater.models.clusters;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.headwater.models.seeded.Seeded;
import smile.clustering.GMeans;
import smile.validation.metric.AdjustedRandIndex;

/**
 * Clusters by G-means: k-means whose clusters are split in two as long as a cluster, seen along the line between its
 * halves, is not normal by the test of Anderson and Darling, so that the data chooses how many there are.
 *
 * <p>The stability is the mean adjusted Rand index between these clusters and those found in resamples of four fifths of
 * the rows: 1 when every resample finds the same, 0 when the agreement is that of chance.
 *
 * <p>O(rows · features · clusters) per round, on one thread. The same rows in the same order and the same seed give the
 * same clusters.
 *
 * @param features in the order of the rows' values
 * @param clusters largest first
 * @param stability 0 to 1, or a little below 0; 1 where there is one cluster only
 * @see <a href="https://papers.nips.cc/paper/2526-learning-the-k-in-k-means">Hamerly, Elkan (2003), Learning the k in
 *     k-means, NIPS 16</a>
 */
public record BehaviourClusters(List<Feature> features, Standards standards, List<Cluster> clusters, double stability)
        implements Serializable {

    /** Fewer rows than these are one cluster. */
    public static final int FEWEST = 50;

    private static final int RESAMPLES = 10;
    private static final double SET_APART = 0.5;

    public BehaviourClusters {
        features = List.copyOf(features);
        clusters = List.copyOf(clusters);
    }

    /**
     * @param rows finite values, one column a feature
     * @param most clusters that there may be
     * @throws IllegalArgumentException when there is no row, or one that does not have a finite value for each feature
     */
    public static BehaviourClusters fit(List<Feature> features, double[][] rows, int most, long seed) {
        check(features, rows);
        Standards standards = Standards.of(rows);
        double[][] standardised =
                Arrays.stream(rows).map(standards::standardised).toArray(double[][]::new);
        List<double[]> centres = centres(standardised, most, seed);
        int[] own = assignments(standardised, centres);
        double agreement = 0;
        var random = new Random(seed);
        for (int i = 0; i < RESAMPLES; i++) {
            double[][] resample = Arrays.stream(standardised)
                    .filter(row -> random.nextInt(5) > 0)
                    .toArray(double[][]::new);
            int[] other = assignments(standardised, centres(resample, most, seed + 1 + i));
            agreement += AdjustedRandIndex.of(own, other);
        }
        double stability = centres.size() == 1 ? 1 : agreement / RESAMPLES;
        return new BehaviourClusters(features, standards, named(features, centres, own), stability);
    }

    private static void check(List<Feature> features, double[][] rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("Clusters need at least one row, there is none");
        }
        for (double[] row : rows) {
            if (row.length != features.size() || !Arrays.stream(row).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("Each row must have a finite value for each of the "
                        + features.size() + " features, one is " + Arrays.toString(row));
            }
        }
    }

    private static List<double[]> centres(double[][] rows, int most, long seed) {
        boolean allEqual = Arrays.stream(rows).allMatch(row -> Arrays.equals(row, rows[0]));
        if (rows.length < FEWEST || most < 2 || allEqual) {
            return List.of(new double[rows.length == 0 ? 0 : rows[0].length]);
        }
        return Seeded.run(seed, () -> List.of(GMeans.fit(rows, most).centroids));
    }

    private static int[] assignments(double[][] rows, List<double[]> centres) {
        return Arrays.stream(rows).mapToInt(row -> nearest(row, centres)).toArray();
    }

    private static int nearest(double[] row, List<double[]> centres) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < centres.size(); c++) {
            double distance = 0;
            double[] centre = centres.get(c);
            for (int f = 0; f < centre.length; f++) {
                distance += (row[f] - centre[f]) * (row[f] - centre[f]);
            }
            if (distance < least) {
                least = distance;
                nearest = c;
            }
        }
        return nearest;
    }

    private static List<Cluster> named(List<Feature> features, List<double[]> centres, int[] own) {
        int[] sizes = new int[centres.size()];
        Arrays.stream(own).forEach(c -> sizes[c]++);
        List<Integer> bySize = IntStream.range(0, centres.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer c) -> -sizes[c]))
                .toList();
        List<Cluster> clusters = new ArrayList<>();
        for (int c : bySize) {
            double[] centre = centres.get(c);
            String name = name(features, centre, clusters);
            clusters.add(new Cluster(
                    clusters.size() + 1,
                    name,
                    sizes[c],
                    Arrays.stream(centre).boxed().toList()));
        }
        return clusters;
    }

    /** By the two features furthest from the mean; by more where that names another cluster already. */
    private static String name(List<Feature> features, double[] centre, List<Cluster> before) {
        List<Integer> furthest = IntStream.range(0, centre.length)
                .boxed()
                .filter(f -> Math.abs(centre[f]) >= SET_APART)
                .sorted(Comparator.comparingDouble((Integer f) -> -Math.abs(centre[f])))
                .toList();
        if (furthest.isEmpty()) {
            return unique("average", before);
        }
        String name = "";
        for (int i = 0; i < furthest.size(); i++) {
            Feature feature = features.get(furthest.get(i));
            name += (i == 0 ? "" : ", ") + (centre[furthest.get(i)] > 0 ? feature.high() : feature.low());
            if (i >= 1 && !isTaken(name, before)) {
                return name;
            }
        }
        return unique(name, before);
    }

    private static boolean isTaken(String name, List<Cluster> before) {
        return before.stream().anyMatch(c -> c.name().equals(name));
    }

    private static String unique(String name, List<Cluster> before) {
        String unique = name;
        for (int i = 2; isTaken(unique, before); i++) {
            unique = name + " " + i;
        }
        return unique;
    }

    /** The cluster whose centre is nearest; the larger of equally near ones. */
    public Cluster of(double[] row) {
        double[] standardised = standards.standardised(row);
        return clusters.get(nearest(
                standardised,
                clusters.stream()
                        .map(c -> c.centre().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray())
                        .toList()));
    }
}
