package org.headwater.models.spread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.headwater.models.Cases;
import org.junit.jupiter.api.Test;

class RingsTest {

    @Test
    void whoIsOnTheWayRoundIsInTheRing() {
        // 1 > 2 > 3 > 1 with a way out to 4 and a way in from 0; 5 and 6 to each other; 7 to himself
        assertThat(Rings.of(Csr.outgoing(Drawn.arcs(8, "0>1 1>2 2>3 3>1 3>4 5>6 6>5 7>7"))))
                .containsExactly(0, 1, 1, 1, 4, 5, 5, 7);
    }

    @Test
    void ringsAreThoseWhoReachEachOther() {
        Cases.forAll(61, 300, random -> Drawn.random(random, 12), arcs -> {
            boolean[][] reaches = closure(arcs);
            int[] ring = Rings.of(Csr.outgoing(arcs));
            for (int v = 0; v < ring.length; v++) {
                int node = v;
                assertThat(ring[v])
                        .isEqualTo(IntStream.range(0, ring.length)
                                .filter(u -> u == node || (reaches[u][node] && reaches[node][u]))
                                .min()
                                .orElseThrow());
            }
        });
    }

    @Test
    void aRingOfAMillionNeedsNoStack() {
        int n = 1_000_000;
        var arcs = Arcs.of(
                n,
                IntStream.range(0, n).toArray(),
                IntStream.range(0, n).map(v -> (v + 1) % n).toArray());

        assertThat(Rings.of(Csr.outgoing(arcs))).containsOnly(0);
    }

    private static boolean[][] closure(Arcs arcs) {
        boolean[][] reaches = new boolean[arcs.nodes()][arcs.nodes()];
        for (int i = 0; i < arcs.size(); i++) {
            reaches[arcs.from(i)][arcs.to(i)] = true;
        }
        for (int k = 0; k < arcs.nodes(); k++) {
            for (int i = 0; i < arcs.nodes(); i++) {
                for (int j = 0; j < arcs.nodes(); j++) {
                    reaches[i][j] |= reaches[i][k] && reaches[k][j];
                }
            }
        }
        return reaches;
    }
}
