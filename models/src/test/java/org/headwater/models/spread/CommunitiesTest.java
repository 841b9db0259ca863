package org.headwater.models.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.headwater.models.Cases;
import org.junit.jupiter.api.Test;

class CommunitiesTest {
    private static final Communities.Options FIFTY_STARTS = new Communities.Options(1, 50, 100, 1);

    @Test
    void theKarateClubFallsIntoTheFourKnownParts() {
        var karate = Csr.undirected(Published.karate());
        var found = Communities.of(karate, FIFTY_STARTS);

        assertThat(found.modularity()).isCloseTo(0.4197896121, within(5e-11));
        assertThat(found.count()).isEqualTo(4);
        int[] published = Published.lines("cases/influence/karate_leiden_clusters.txt").stream()
                .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf('\t') + 1)))
                .toArray();
        int[] community = found.community();
        for (int v = 0; v < 34; v++) {
            for (int u = 0; u < 34; u++) {
                assertThat(community[v] == community[u]).isEqualTo(published[v] == published[u]);
            }
        }
    }

    @Test
    void communitiesAreNumberedBySizeAndThenBySmallestNode() {
        var graph = Csr.undirected(Drawn.arcs(9, "1>2 2>3 3>1 5>6 0>7 7>8 8>0"));

        assertThat(Communities.of(graph, FIFTY_STARTS).community()).containsExactly(0, 1, 1, 1, 3, 2, 2, 0, 0);
    }

    @Test
    void theOrderOfArcsDoesNotMatter() {
        Cases.forAll(41, 50, random -> Drawn.random(random, 20), arcs -> {
            var one = Communities.of(Csr.undirected(arcs), Communities.Options.DEFAULT);
            var other =
                    Communities.of(Csr.undirected(Drawn.shuffled(arcs, new Random(1))), Communities.Options.DEFAULT);

            assertThat(other.modularity()).isCloseTo(one.modularity(), within(1e-9));
        });
    }

    @Test
    void communitiesAreConnectedAndNoWorseThanEverybodyAlone() {
        Cases.forAll(42, 50, random -> Drawn.random(random, 20), arcs -> {
            var graph = Csr.undirected(arcs);
            int[] community = Communities.of(graph, Communities.Options.DEFAULT).community();
            int[] alone = new int[arcs.nodes()];
            Arrays.setAll(alone, v -> v);
            int[] component = Components.of(arcs);

            assertThat(Communities.modularity(graph, community, 1))
                    .isGreaterThanOrEqualTo(Communities.modularity(graph, alone, 1) - 1e-12);
            for (int v = 0; v < community.length; v++) {
                for (int u = 0; u < v; u++) {
                    assertThat(community[u] != community[v] || component[u] == component[v])
                            .isTrue();
                }
            }
        });
    }

    @Test
    void whoHasNobodyIsHisOwnCommunity() {
        var found = Communities.of(Csr.undirected(Drawn.arcs(3, "1>1")), Communities.Options.DEFAULT);

        assertThat(found.community()).containsExactly(0, 1, 2);
        assertThat(found.modularity()).isZero();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> new Communities.Options(0, 1, 1, 1)).hasMessage("resolution must be above 0, was 0.0");
        assertThatThrownBy(() -> new Communities.Options(1, 0, 1, 1)).hasMessage("starts must be 1 or more, was 0");
        assertThatThrownBy(() -> new Communities.Options(1, 1, 0, 1))
                .hasMessage("maxIterations must be 1 or more, was 0");
    }
}
