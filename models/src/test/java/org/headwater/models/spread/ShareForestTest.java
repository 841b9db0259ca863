package org.headwater.models.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.headwater.models.Cases;
import org.headwater.models.spread.ShareForest.Repairs;
import org.junit.jupiter.api.Test;

class ShareForestTest {
    private static final int NONE = ShareForest.NONE;
    private static final int MISSING = ShareForest.MISSING;

    @Test
    void generationsAndSizes() {
        var forest = ShareForest.of(new int[] {NONE, 0, 0, 1, NONE, 3});

        assertThat(IntStream.range(0, 6).map(forest::generation)).containsExactly(0, 1, 1, 2, 0, 3);
        assertThat(IntStream.range(0, 6).map(forest::root)).containsExactly(0, 0, 0, 0, 4, 0);
        assertThat(IntStream.range(0, 6).map(forest::descendants)).containsExactly(4, 2, 0, 1, 0, 0);
        assertThat(forest.topDown()).containsExactly(0, 4, 1, 2, 3, 5);
        assertThat(forest.repairs()).isEqualTo(new Repairs(0, 0, 0));
    }

    @Test
    void missingParentsAndSelfLoopsAreRoots() {
        var forest = ShareForest.of(new int[] {MISSING, 1, 0, MISSING});

        assertThat(forest.repairs()).isEqualTo(new Repairs(2, 1, 0));
        assertThat(IntStream.range(0, 4).map(forest::parent)).containsExactly(NONE, NONE, 0, NONE);
    }

    @Test
    void aRingIsCutAtItsSmallestNumber() {
        // 2 > 4 > 3 > 2, with 1 and then 0 hanging below 4; 5 and 6 are another ring
        var forest = ShareForest.of(new int[] {1, 4, 3, 4, 2, 6, 5});

        assertThat(forest.repairs()).isEqualTo(new Repairs(0, 0, 2));
        assertThat(IntStream.range(0, 7).map(forest::parent)).containsExactly(1, 4, NONE, 4, 2, NONE, 5);
        assertThat(forest.cascades().count()).isEqualTo(2);
        assertThat(forest.cascades().depth(0)).isEqualTo(3);
    }

    @Test
    void structuralViralityOfKnownShapes() {
        assertThat(virality(parents(10, v -> 0))).isCloseTo(1.8, within(1e-12)); // star, 2(n-1)/n
        assertThat(virality(parents(10, v -> v - 1))).isCloseTo(11 / 3.0, within(1e-12)); // chain, (n+1)/3
        assertThat(virality(parents(15, v -> (v - 1) / 2))).isCloseTo(3.5047619047619047, within(1e-12)); // binary tree
        assertThat(virality(new int[] {NONE})).isZero();
    }

    @Test
    void viralityIsTheMeanDistanceOfAllPairs() {
        Cases.forAll(8, 200, ShareForestTest::randomParents, parents -> {
            var forest = ShareForest.of(parents);
            var cascades = forest.cascades();
            for (int c = 0; c < cascades.count(); c++) {
                int root = cascades.root(c);
                int[] members = IntStream.range(0, forest.size())
                        .filter(v -> forest.root(v) == root)
                        .toArray();

                assertThat(cascades.size(c)).isEqualTo(members.length);
                assertThat(cascades.depth(c))
                        .isEqualTo(Arrays.stream(members)
                                .map(forest::generation)
                                .max()
                                .orElseThrow());
                assertThat(cascades.virality(c)).isCloseTo(meanDistance(forest, members), within(1e-12));
            }
        });
    }

    @Test
    void anyParentsGiveAForest() {
        Cases.forAll(9, 500, ShareForestTest::randomParents, parents -> {
            var forest = ShareForest.of(parents);
            boolean[] seen = new boolean[parents.length];
            for (int v : forest.topDown()) {
                assertThat(forest.parent(v) == NONE || seen[forest.parent(v)]).isTrue();
                seen[v] = true;
            }
            assertThat(seen).doesNotContain(false);
            int repaired = forest.repairs().cycles();
            assertThat(IntStream.range(0, parents.length).filter(v -> forest.parent(v) != parents[v]))
                    .hasSize(
                            forest.repairs().missingParents() + forest.repairs().selfLoops() + repaired);
        });
    }

    @Test
    void aChainOfAMillionNeedsNoStack() {
        int n = 1_000_000;

        assertThat(virality(parents(n, v -> v - 1))).isCloseTo((n + 1) / 3.0, within(1e-5));
    }

    @Test
    void emptyLogsHaveNoCascades() {
        assertThat(ShareForest.of(new int[0]).cascades().count()).isZero();
    }

    @Test
    void aParentThatIsNoShareIsRefused() {
        assertThatThrownBy(() -> ShareForest.of(new int[] {NONE, 2}))
                .hasMessage("Parent of share 1 must be a share of 0 to 1, NONE or MISSING, was 2");
        assertThatThrownBy(() -> ShareForest.of(new int[] {-3}))
                .hasMessage("Parent of share 0 must be a share of 0 to 0, NONE or MISSING, was -3");
    }

    private static int[] parents(int n, IntUnaryOperator parent) {
        return IntStream.range(0, n)
                .map(v -> v == 0 ? NONE : parent.applyAsInt(v))
                .toArray();
    }

    private static double virality(int[] parents) {
        return ShareForest.of(parents).cascades().virality(0);
    }

    private static int[] randomParents(Random random) {
        int n = 1 + random.nextInt(12);
        return random.ints(n, -2, n).toArray();
    }

    private static double meanDistance(ShareForest forest, int[] members) {
        double sum = 0;
        for (int a : members) {
            for (int b : members) {
                sum += distance(forest, a, b);
            }
        }
        return members.length == 1 ? 0 : sum / (members.length * (members.length - 1.0));
    }

    private static int distance(ShareForest forest, int a, int b) {
        int steps = 0;
        int x = a;
        int y = b;
        while (x != y) {
            if (forest.generation(x) >= forest.generation(y)) {
                x = forest.parent(x);
            } else {
                y = forest.parent(y);
            }
            steps++;
        }
        return steps;
    }
}
