package org.headwater.models.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.headwater.models.Cases;
import org.junit.jupiter.api.Test;

class NetworkMeasuresTest {

    @Test
    void corenessOfTheKarateClub() {
        // networkx and igraph agree
        assertThat(Coreness.of(Csr.undirected(Published.karate())))
                .containsExactly(
                        4, 4, 4, 4, 3, 3, 3, 4, 4, 2, 3, 1, 2, 4, 2, 2, 2, 2, 2, 3, 2, 2, 2, 3, 3, 3, 2, 3, 3, 3, 4, 3,
                        4, 4);
    }

    @Test
    void corenessOfNetHept() {
        int[] coreness = Coreness.of(Csr.undirected(Published.nethept()));

        assertThat(coreness).isEqualTo(Published.numbers("cases/influence/nethept_coreness.txt"));
        assertThat(Arrays.stream(coreness).sum()).isEqualTo(41_730);
        assertThat(Arrays.stream(coreness).filter(c -> c == 31)).hasSize(32);
    }

    @Test
    void corenessIsWhatPeelingGives() {
        Cases.forAll(3, 200, random -> Drawn.random(random, 15), arcs -> {
            Csr graph = Csr.undirected(arcs);

            assertThat(Coreness.of(graph)).isEqualTo(peeled(graph));
        });
    }

    @Test
    void componentsAreNamedByTheirSmallestNode() {
        assertThat(Components.of(Drawn.arcs(7, "5>2 2>6 3>1 1>3 4>4"))).containsExactly(0, 1, 2, 1, 4, 2, 2);
    }

    @Test
    void componentsDoNotDependOnOrder() {
        Cases.forAll(4, 200, random -> Drawn.random(random, 15), arcs -> {
            int[] component = Components.of(arcs);

            assertThat(Components.of(Drawn.shuffled(arcs, new Random(5)))).isEqualTo(component);
            for (int i = 0; i < arcs.size(); i++) {
                assertThat(component[arcs.from(i)]).isEqualTo(component[arcs.to(i)]);
            }
            for (int v = 0; v < component.length; v++) {
                assertThat(component[component[v]]).isEqualTo(component[v]).isLessThanOrEqualTo(v);
            }
        });
    }

    @Test
    void pageRankOfTheWikipediaExample() {
        // A to K as 0 to 10; percentages with one digit, from the picture of the article
        var arcs = Drawn.arcs(11, "1>2 2>1 3>0 3>1 4>1 4>3 4>5 5>1 5>4 6>1 6>4 7>1 7>4 8>1 8>4 9>4 10>4");
        double[] percent = {3.3, 38.4, 34.3, 3.9, 8.1, 3.9, 1.6, 1.6, 1.6, 1.6, 1.6};

        var rank = PageRank.of(arcs, PageRank.Options.DEFAULT);

        assertThat(rank.converged()).isTrue();
        assertThat(rank.iterations()).isBetween(20, 200);
        double[] scores = rank.scores();
        for (int v = 0; v < 11; v++) {
            assertThat(scores[v] * 100).isCloseTo(percent[v], within(0.05));
        }
    }

    @Test
    void personalisedPageRankOfAChainHalvesAtEachStep() {
        // Walks start at 0, go on with chance 1/2, and come back to it from the end: x0 = 1/2 + x2/2 and so on
        var rank =
                PageRank.of(Drawn.arcs(4, "0>1 1>2"), new double[] {5, 0, 0, 0}, new PageRank.Options(0.5, 100, 1e-15));

        double first = 1 / (1 + 0.5 + 0.25);
        assertThat(rank.scores()).containsExactly(new double[] {first, first / 2, first / 4, 0}, within(1e-12));
    }

    @Test
    void pageRankSumsToOneInAnyOrderOfArcs() {
        Cases.forAll(6, 100, random -> Drawn.random(random, 15), arcs -> {
            double[] scores = PageRank.of(arcs, PageRank.Options.DEFAULT).scores();

            assertThat(Arrays.stream(scores).sum()).isCloseTo(1, within(1e-9));
            assertThat(PageRank.of(Drawn.shuffled(arcs, new Random(7)), PageRank.Options.DEFAULT)
                            .scores())
                    .isEqualTo(scores);
        });
    }

    @Test
    void pageRankSaysThatItDidNotConverge() {
        var rank = PageRank.of(Drawn.arcs(2, "0>1 1>0"), new double[] {1, 0}, new PageRank.Options(0.9, 3, 1e-12));

        assertThat(rank.converged()).isFalse();
        assertThat(rank.iterations()).isEqualTo(3);
    }

    @Test
    void pageRankRefusesWhatItCannotUse() {
        var arcs = Drawn.arcs(2, "0>1");
        var options = PageRank.Options.DEFAULT;

        assertThatThrownBy(() -> new PageRank.Options(1, 5, 1e-9)).hasMessage("damping must be 0 to below 1, was 1.0");
        assertThatThrownBy(() -> new PageRank.Options(0, 0, 1e-9)).hasMessage("maxIterations must be 1 or more, was 0");
        assertThatThrownBy(() -> new PageRank.Options(0, 1, 0)).hasMessage("tolerance must be above 0, was 0.0");
        assertThatThrownBy(() -> PageRank.of(arcs, new double[] {1}, options))
                .hasMessage("start must have 2 numbers, had 1");
        assertThatThrownBy(() -> PageRank.of(arcs, new double[] {1, -1}, options))
                .hasMessage("start must be 0 or more, was -1.0");
        assertThatThrownBy(() -> PageRank.of(arcs, new double[] {0, 0}, options))
                .hasMessage("start must have a sum above 0, was 0.0");
    }

    private static int[] peeled(Csr graph) {
        int[] coreness = new int[graph.nodes()];
        boolean[] gone = new boolean[graph.nodes()];
        for (int k = 0; k < graph.nodes(); k++) {
            for (boolean changed = true; changed; ) {
                changed = false;
                for (int v = 0; v < graph.nodes(); v++) {
                    int left = 0;
                    for (int e = graph.start(v); e < graph.end(v); e++) {
                        left += gone[graph.neighbour(e)] ? 0 : 1;
                    }
                    if (!gone[v] && left <= k) {
                        gone[v] = true;
                        coreness[v] = k;
                        changed = true;
                    }
                }
            }
        }
        return coreness;
    }
}
