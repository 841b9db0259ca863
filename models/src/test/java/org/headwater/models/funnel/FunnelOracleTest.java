package org.headwater.models.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.headwater.models.Cases;
import org.junit.jupiter.api.Test;

/** One pass finds what trying every chain finds: ties, repeats, overlapping steps, every rule with every other. */
class FunnelOracleTest {

    private static final int HISTORIES = 20_000;

    @Test
    void reachesTheStepsThatSomeChainReaches() {
        Cases.forAll(
                1,
                HISTORIES,
                History::drawn,
                history -> assertThat(history.walked().reached()).isEqualTo(new PlainFunnel(history).reached()));
    }

    @Test
    void isOpenWhileSomeChainCanGoOn() {
        Cases.forAll(2, HISTORIES, History::drawn, history -> {
            long later = 1 + (history.events() == 0 ? 0 : history.time(history.events() - 1));
            for (long time = later; time < later + 3; time++) {
                assertThat(history.walked().isOpen(time))
                        .as("open at %d", time)
                        .isEqualTo(new PlainFunnel(history).isOpen(time));
            }
        });
    }

    @Test
    void tiesMayComeInAnyOrder() {
        var random = new Random(3);
        Cases.forAll(3, HISTORIES, History::drawn, history -> {
            Funnel funnel = history.walked();
            Funnel shuffled = history.shuffledTies(random).walked();

            assertThat(shuffled.reached()).isEqualTo(funnel.reached());
            assertThat(shuffled.isOpen(9)).isEqualTo(funnel.isOpen(9));
        });
    }

    @Test
    void namesAChainThatKeepsTheRulesAndIsTheFirstToArrive() {
        Cases.forAll(4, HISTORIES, History::drawn, history -> {
            Journey journey = history.walked().journey();
            var plain = new PlainFunnel(history);
            if (journey.furthest() == 0) {
                assertThat(plain.reached()).isZero();
            } else if (history.rules().mode() != Mode.UNORDERED) {
                List<PlainFunnel.Taken> chain = new ArrayList<>();
                for (int step = 1; step <= history.rules().steps(); step++) {
                    if (journey.takes(step)) {
                        chain.add(new PlainFunnel.Taken(step, journey.eventOf(step)));
                    }
                }
                assertThat(plain.holds(chain)).as("%s", chain).isTrue();
                long arrival = journey.timeOf(journey.furthest());
                assertThat(arrival).isEqualTo(plain.arrival(journey.furthest()));
                if (history.rules().window().from() == Window.From.FIRST_STEP
                        && history.rules().window().length() < Long.MAX_VALUE) {
                    assertThat(journey.timeOf(1)).isEqualTo(plain.beginning(journey.furthest(), arrival));
                }
            }
        });
    }

    @Test
    void inAnyOrderTheEventsNamedAreDifferentStepsOfOneWindow() {
        Cases.forAll(5, HISTORIES, History::drawn, history -> {
            Journey journey = history.walked().journey();
            if (history.rules().mode() == Mode.UNORDERED && journey.furthest() > 0) {
                long span = journey.timeOf(journey.furthest()) - journey.timeOf(1);
                assertThat(span).isBetween(0L, history.rules().window().length());
                if (!history.rules().has(ChainRule.SHARED_EVENTS)) {
                    assertThat(IntStream.rangeClosed(1, journey.furthest()).map(journey::eventOf))
                            .doesNotHaveDuplicates();
                }
            }
        });
    }
}
