package org.headwater.models.spread.seeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.headwater.models.spread.Arcs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 0 moves 1 and 2, 3 moves 1 too, 1 moves 4; 5 is alone. */
class MarginalReachTest {

    private static final Arcs ARCS =
            Arcs.of(6, new int[] {0, 0, 3, 1}, new int[] {1, 2, 1, 4}, new double[] {0.5, 0.25, 0.5, 0.8});

    private static final long SETS = 1_000_000;

    @Test
    void seedsAddWhatThoseBeforeDoNotReach() {
        var reach = MarginalReach.of(ARCS, Diffusion.INDEPENDENT_CASCADE, new int[] {0, 3, 5}, SETS, 7, 2);

        // 0: 1 + 0.5 + 0.25 + 0.4; with 3: 1 more, and 1 with chance 0.75, 4 with 0.6; standard errors below 0.003
        assertThat(reach.upTo(0)).isZero();
        assertThat(reach.upTo(1)).isCloseTo(2.15, within(0.01));
        assertThat(reach.upTo(2)).isCloseTo(3.6, within(0.01));
        assertThat(reach.upTo(3)).isCloseTo(4.6, within(0.01));
    }

    @Test
    void thresholdsAddUpWhatMovesANode() {
        var reach = MarginalReach.of(ARCS, Diffusion.LINEAR_THRESHOLD, new int[] {0, 3}, SETS, 7, 2);

        // Both together move 1 for certain.
        assertThat(reach.upTo(1)).isCloseTo(2.15, within(0.01));
        assertThat(reach.upTo(2)).isCloseTo(4.05, within(0.01));
    }

    @Test
    void whoComesAgainAddsNothing() {
        var reach = MarginalReach.of(ARCS, Diffusion.INDEPENDENT_CASCADE, new int[] {5, 5}, 1000, 7, 1);

        assertThat(reach.met().get(0)).isPositive();
        assertThat(reach.met().get(1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4})
    void threadsChangeNothing(int threads) {
        int[] seeds = {3, 0, 1};

        assertThat(MarginalReach.of(ARCS, Diffusion.INDEPENDENT_CASCADE, seeds, 10_007, 5, threads))
                .isEqualTo(MarginalReach.of(ARCS, Diffusion.INDEPENDENT_CASCADE, seeds, 10_007, 5, 2));
    }

    @Test
    void nobodyReachesNobody() {
        var none = Arcs.of(0, new int[0], new int[0]);

        assertThat(MarginalReach.of(none, Diffusion.INDEPENDENT_CASCADE, new int[0], 10, 5, 1)
                        .upTo(0))
                .isZero();
        assertThatThrownBy(() -> MarginalReach.of(none, Diffusion.INDEPENDENT_CASCADE, new int[0], 0, 5, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sets must be 1 or more, was 0");
    }
}
