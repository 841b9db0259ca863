package org.headwater.models.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The values that ClickHouse publishes for windowFunnel (tests/queries/0_stateless/00632_aggregation_window_funnel) and its open
 * bugs 52844, 93789 and 34986, in which we give what users expect.
 *
 * <p>Its strict_order is our strict mode; its default lets one row be several steps, which ours does when asked to. Nine
 * entries are marked as differing between its versions, all of strict_order. They turn on whether the first step, come again, ends a
 * chain. With us it does not: it is a step that was taken, and to repeat one is allowed, so that 1, 2, 1, 3 reaches step 3 with and
 * without its allow_reentry, and with stop-on-repeat it begins a new chain.
 */
class ClickHouseCasesTest {

    private final List<ClickHouseCases.Case> cases = new ArrayList<>();

    @BeforeEach
    void read() throws IOException {
        assumeTrue(Files.exists(ClickHouseCases.FILE), () -> "skipped: there is no " + ClickHouseCases.FILE);
        cases.addAll(ClickHouseCases.read());
        assertThat(cases).hasSize(65);
    }

    @Test
    void publishedValuesAreReproducedWhereOneRowMayBeSeveralSteps() {
        assertThat(cases.stream().filter(c -> !c.isNoted() && !c.isBug()))
                .hasSize(54)
                .allSatisfy(c -> assertThat(walk(c, ChainRule.SHARED_EVENTS)).isEqualTo(c.expected()));
    }

    @Test
    void oneRowIsOneStepByDefault() {
        assertThat(cases.stream().filter(c -> !c.isNoted()))
                .allSatisfy(c -> assertThat(walk(c)).isEqualTo(c.exact()));
    }

    @Test
    void whatItsUsersCallBugsIsRight() {
        assertThat(cases.stream().filter(ClickHouseCases.Case::isBug))
                .hasSize(2)
                .allSatisfy(c -> assertThat(walk(c)).isEqualTo(c.expected()));
    }

    @Test
    void whereItsVersionsDifferARepeatedStepEndsNothing() {
        assertThat(cases.stream()
                        .filter(ClickHouseCases.Case::isNoted)
                        .map(c -> c.name() + " of " + c.steps() + " "
                                + c.modes().replaceAll("[\"_]", "") + ": " + walk(c)))
                .containsExactly(
                        // 1 2 1 3: a repeat ends nothing (the reference 2, the code 3)
                        "reentry user 1 of 3 strictorder: 3",
                        "reentry user 2 of 3 strictorder: 3",
                        // 1 3 2: a step too early does (the reference 1, the code 2)
                        "reentry user 4 of 3 strictorder,allowreentry: 1",
                        "reentry user 1 of 4 strictorder: 3",
                        "reentry user 2 of 4 strictorder: 3",
                        "reentry user 5 of 4 strictorder: 4",
                        "reentry user 4 of 4 strictorder,allowreentry: 1",
                        // 1 2 1 2 3: the first step begins a new chain, in which 2 comes once (the reference 1, the
                        // code 2)
                        "reentry user 2 of 3 strictorder,allowreentry,strictdeduplication: 3",
                        "reentry user 4 of 3 strictorder,allowreentry,strictdeduplication: 1");
    }

    private static int walk(ClickHouseCases.Case given, ChainRule... more) {
        List<ChainRule> rules = new ArrayList<>(List.of(more));
        if (given.modes().contains("strict_deduplication")) {
            rules.add(ChainRule.STOP_ON_REPEAT);
        }
        if (given.modes().contains("strict_increase")) {
            rules.add(ChainRule.STRICT_INCREASE);
        }
        Funnel funnel = Funnel.of(FunnelRules.ordered(given.steps(), Window.ofWay(given.window()))
                .in(given.modes().contains("strict_order") ? Mode.STRICT : Mode.ORDERED)
                .with(rules.toArray(ChainRule[]::new)));
        return funnel.walk(
                        given.times().stream().mapToLong(Long::longValue).toArray(),
                        given.masks().stream().mapToLong(Long::longValue).toArray())
                .furthest();
    }
}
