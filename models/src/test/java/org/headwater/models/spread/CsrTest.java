package org.headwater.models.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.StringJoiner;
import org.headwater.models.Cases;
import org.junit.jupiter.api.Test;

class CsrTest {

    @Test
    void listsAreByNeighbourAndThenByWeight() {
        var arcs = Drawn.arcs(4, "2>1:0.5 0>3 0>1:0.7 0>1:0.2 3>3");

        assertThat(text(Csr.outgoing(arcs))).isEqualTo("0: 1*0.2 1*0.7 3*1.0 | 1: | 2: 1*0.5 | 3: 3*1.0");
        assertThat(text(Csr.incoming(arcs))).isEqualTo("0: | 1: 0*0.2 0*0.7 2*0.5 | 2: | 3: 0*1.0 3*1.0");
    }

    @Test
    void undirectedHasEachPairOnceWithoutSelfLoops() {
        var arcs = Drawn.arcs(4, "2>1:0.5 1>2:0.25 0>1:2 3>3");

        assertThat(text(Csr.undirected(arcs))).isEqualTo("0: 1*2.0 | 1: 0*2.0 2*0.75 | 2: 1*0.75 | 3:");
    }

    @Test
    void theOrderOfArcsDoesNotMatter() {
        Cases.forAll(1, 200, random -> Drawn.random(random, 12), arcs -> {
            var other = Drawn.shuffled(arcs, new Random(2));

            assertThat(text(Csr.outgoing(other))).isEqualTo(text(Csr.outgoing(arcs)));
            assertThat(text(Csr.incoming(other))).isEqualTo(text(Csr.incoming(arcs)));
            assertThat(text(Csr.undirected(other))).isEqualTo(text(Csr.undirected(arcs)));
        });
    }

    @Test
    void noNodesNoLists() {
        assertThat(Csr.undirected(Drawn.arcs(0, "")).nodes()).isZero();
    }

    @Test
    void whatIsNoGraphIsRefused() {
        assertThatThrownBy(() -> Drawn.arcs(3, "0>1 1>3")).hasMessage("Arc 1 must join nodes of 0 to 2, was 1 to 3");
        assertThatThrownBy(() -> Arcs.of(3, new int[] {-1}, new int[] {1}))
                .hasMessage("Arc 0 must join nodes of 0 to 2, was -1 to 1");
        assertThatThrownBy(() -> Arcs.of(-1, new int[0], new int[0])).hasMessage("nodes must be 0 or more, was -1");
        assertThatThrownBy(() -> Arcs.of(3, new int[2], new int[1], new double[2]))
                .hasMessage("Arcs need as many tails as heads and weights, were 2, 1 and 2");
        for (String weight : new String[] {"-0.1", "NaN", "Infinity"}) {
            assertThatThrownBy(() -> Drawn.arcs(3, "0>1:" + weight))
                    .hasMessage("Arc 0 must have a weight of 0 or more, was " + weight);
        }
    }

    private static String text(Csr lists) {
        var text = new StringJoiner(" | ");
        for (int v = 0; v < lists.nodes(); v++) {
            var list = new StringJoiner(" ", v + ": ", "").setEmptyValue(v + ":");
            for (int e = lists.start(v); e < lists.end(v); e++) {
                list.add(lists.neighbour(e) + "*" + lists.weight(e));
            }
            text.add(list.toString());
        }
        return text.toString();
    }
}
