package org.headwater.models.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BehaviourClustersTest {

    private static final List<Feature> FEATURES = List.of(
            new Feature("money", "big spender", "small spender"),
            new Feature("frequency", "frequent", "seldom"),
            new Feature("recency", "long gone", "recent"));

    /** Three groups far apart: 200 big and frequent, 120 small and long gone, 80 small, frequent and recent. */
    private static double[][] threeGroups(long seed) {
        var random = new Random(seed);
        return IntStream.range(0, 400)
                .mapToObj(i ->
                        i < 200 ? near(random, 9, 8, 10) : i < 320 ? near(random, 4, 1, 90) : near(random, 2, 7, 5))
                .toArray(double[][]::new);
    }

    private static double[] near(Random random, double money, double frequency, double recency) {
        return new double[] {
            money + 0.3 * random.nextGaussian(),
            frequency + 0.5 * random.nextGaussian(),
            recency + 3 * random.nextGaussian()
        };
    }

    @Test
    void findsThePlantedGroupsAndNamesThem() {
        var found = BehaviourClusters.fit(FEATURES, threeGroups(1), 8, 7);

        assertThat(found.clusters()).extracting(Cluster::size).containsExactly(200, 120, 80);
        assertThat(found.clusters())
                .extracting(Cluster::name)
                .containsExactly("big spender, frequent", "long gone, seldom", "small spender, recent");
        assertThat(found.clusters()).extracting(Cluster::number).containsExactly(1, 2, 3);
        assertThat(found.stability()).isCloseTo(1, within(1e-12));
        assertThat(found.of(new double[] {9, 8, 10}).number()).isEqualTo(1);
        assertThat(found.of(new double[] {4, 1, 90}).number()).isEqualTo(2);
        assertThat(found.of(new double[] {2, 7, 5}).number()).isEqualTo(3);
    }

    @Test
    void theSameRowsAndSeedGiveTheSameClusters() {
        double[][] rows = noise(300);

        assertThat(BehaviourClusters.fit(FEATURES, rows, 8, 7)).isEqualTo(BehaviourClusters.fit(FEATURES, rows, 8, 7));
    }

    @Test
    void noiseIsNotStable() {
        var found = BehaviourClusters.fit(FEATURES, noise(300), 8, 7);

        assertThat(found.clusters().size() == 1 || found.stability() < 0.9)
                .as("%d clusters, stability %s", found.clusters().size(), found.stability())
                .isTrue();
    }

    @Test
    void unitsDoNotMatter() {
        double[][] inFen = Arrays.stream(threeGroups(1))
                .map(row -> new double[] {row[0] * 100, row[1], row[2] / 7})
                .toArray(double[][]::new);

        assertThat(BehaviourClusters.fit(FEATURES, inFen, 8, 7).clusters())
                .extracting(Cluster::size, Cluster::name)
                .isEqualTo(BehaviourClusters.fit(FEATURES, threeGroups(1), 8, 7).clusters().stream()
                        .map(c -> tuple(c.size(), c.name()))
                        .toList());
    }

    @Test
    void fewOrEqualRowsAreOneCluster() {
        double[][] few = Arrays.copyOf(threeGroups(1), BehaviourClusters.FEWEST - 1);
        double[][] equal = new double[500][3];

        for (double[][] rows : List.of(few, equal)) {
            var found = BehaviourClusters.fit(FEATURES, rows, 8, 7);

            assertThat(found.clusters()).extracting(Cluster::name).containsExactly("average");
            assertThat(found.clusters().get(0).size()).isEqualTo(rows.length);
            assertThat(found.stability()).isEqualTo(1);
        }
    }

    @Test
    void rowsThatSayNothingAreRefused() {
        assertThatThrownBy(() -> BehaviourClusters.fit(FEATURES, new double[0][], 8, 7))
                .hasMessage("Clusters need at least one row, there is none");
        assertThatThrownBy(() -> BehaviourClusters.fit(FEATURES, new double[][] {{1, 2}}, 8, 7))
                .hasMessage("Each row must have a finite value for each of the 3 features, one is [1.0, 2.0]");
        assertThatThrownBy(() -> BehaviourClusters.fit(FEATURES, new double[][] {{1, 2, Double.NaN}}, 8, 7))
                .hasMessage("Each row must have a finite value for each of the 3 features, one is [1.0, 2.0, NaN]");
    }

    private static double[][] noise(int rows) {
        var random = new Random(5);
        return IntStream.range(0, rows)
                .mapToObj(i -> random.doubles(3).toArray())
                .toArray(double[][]::new);
    }
}
