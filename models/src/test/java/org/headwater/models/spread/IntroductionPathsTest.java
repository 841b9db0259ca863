package org.headwater.models.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.headwater.models.Cases;
import org.headwater.models.spread.IntroductionPaths.Path;
import org.junit.jupiter.api.Test;

class IntroductionPathsTest {

    @Test
    void strongerWaysComeFirstThenShorterOnes() {
        // From 0: straight 0.2, by 1: 0.4, by 1 and 2: 0.4 too, longer; by 3 and back through 1: weaker
        var arcs = Drawn.arcs(6, "0>5:0.2 0>1:0.8 1>5:0.5 1>2:1 2>5:0.5 0>3:0.9 3>1:0.5 1>0:1");

        assertThat(text(new IntroductionPaths(arcs).strongest(known(6, 0), 5, 9, 4)))
                .containsExactly(
                        "0.40 [0, 1, 5]",
                        "0.40 [0, 1, 2, 5]",
                        "0.23 [0, 3, 1, 5]",
                        "0.23 [0, 3, 1, 2, 5]",
                        "0.20 [0, 5]");
        assertThat(text(new IntroductionPaths(arcs).strongest(known(6, 0), 5, 2, 4)))
                .containsExactly("0.40 [0, 1, 5]", "0.40 [0, 1, 2, 5]");
        assertThat(text(new IntroductionPaths(arcs).strongest(known(6, 0), 5, 9, 2)))
                .containsExactly("0.40 [0, 1, 5]", "0.20 [0, 5]");
    }

    @Test
    void aWayMeetsNobodyKnownAfterItsBeginning() {
        var arcs = Drawn.arcs(4, "0>1 1>3:0.5 0>2 2>3:0.25");

        assertThat(text(new IntroductionPaths(arcs).strongest(known(4, 0, 1), 3, 9, 5)))
                .containsExactly("0.50 [1, 3]", "0.25 [0, 2, 3]");
        assertThat(new IntroductionPaths(arcs).strongest(known(4, 0, 3), 3, 9, 5))
                .isEmpty();
        assertThat(new IntroductionPaths(arcs).strongest(known(4), 3, 9, 5)).isEmpty();
    }

    @Test
    void ofParallelArcsTheStrongestCounts() {
        var arcs = Drawn.arcs(2, "0>1:0.3 0>1:0.7 0>1:0 1>1:0.9");

        assertThat(text(new IntroductionPaths(arcs).strongest(known(2, 0), 1, 9, 5)))
                .containsExactly("0.70 [0, 1]");
    }

    @Test
    void theWaysAreThoseThatTryingAllGives() {
        Cases.forAll(51, 200, random -> Drawn.random(random, 7), arcs -> {
            var known = new boolean[arcs.nodes()];
            known[0] = true;
            known[arcs.nodes() / 2] = true;
            int target = arcs.nodes() - 1;
            List<Path> all = all(arcs, known, target, 4);

            List<Path> found = new IntroductionPaths(arcs).strongest(known, target, 5, 4);

            assertThat(found).hasSize(Math.min(5, all.size()));
            for (int i = 0; i < found.size(); i++) {
                assertThat(found.get(i).strength()).isCloseTo(all.get(i).strength(), within(1e-12));
            }
        });
    }

    @Test
    void theOrderOfArcsDoesNotMatter() {
        Cases.forAll(52, 100, random -> Drawn.random(random, 9), arcs -> {
            var known = known(arcs.nodes(), 0);
            int target = arcs.nodes() - 1;

            assertThat(new IntroductionPaths(Drawn.shuffled(arcs, new Random(1))).strongest(known, target, 9, 5))
                    .isEqualTo(new IntroductionPaths(arcs).strongest(known, target, 9, 5));
        });
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> new IntroductionPaths(Drawn.arcs(2, "0>1:1.1")))
                .hasMessage("Arc 0 must have a strength of 1 at most, was 1.1");
        var paths = new IntroductionPaths(Drawn.arcs(2, "0>1"));
        assertThatThrownBy(() -> paths.strongest(known(3), 1, 1, 1)).hasMessage("known must have 2 entries, had 3");
        assertThatThrownBy(() -> paths.strongest(known(2), 1, 1, 0)).hasMessage("longest must be 1 or more, was 0");
    }

    private static boolean[] known(int nodes, int... people) {
        var known = new boolean[nodes];
        for (int v : people) {
            known[v] = true;
        }
        return known;
    }

    private static List<String> text(List<Path> paths) {
        return paths.stream()
                .map(p -> "%.2f %s".formatted(p.strength(), p.nodes()))
                .toList();
    }

    private static List<Path> all(Arcs arcs, boolean[] known, int target, int longest) {
        List<Path> all = new ArrayList<>();
        if (!known[target]) {
            for (int v = 0; v < known.length; v++) {
                if (known[v]) {
                    walk(Csr.outgoing(arcs), known, target, longest, new Path(List.of(v), 1), all);
                }
            }
        }
        all.sort(Comparator.comparing(Path::strength).reversed());
        return all;
    }

    private static void walk(Csr out, boolean[] known, int target, int longest, Path path, List<Path> all) {
        int last = path.nodes().get(path.nodes().size() - 1);
        if (last == target) {
            all.add(path);
            return;
        }
        for (int e = out.start(last); e < out.end(last) && path.length() < longest; e++) {
            boolean strongest = e + 1 == out.end(last) || out.neighbour(e + 1) != out.neighbour(e);
            int next = out.neighbour(e);
            if (strongest && out.weight(e) > 0 && !known[next] && !path.nodes().contains(next)) {
                var nodes = new ArrayList<>(path.nodes());
                nodes.add(next);
                walk(out, known, target, longest, new Path(nodes, path.strength() * out.weight(e)), all);
            }
        }
    }
}
