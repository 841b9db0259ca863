package org.headwater.models.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What cannot be a funnel is refused in one sentence. */
class FunnelRulesTest {

    private static final Window DAY = Window.ofWay(24);

    @Test
    void windowsAndExclusionsAreChecked() {
        refuses(() -> Window.ofWay(-1), "A window must be 0 or more, was -1");
        refuses(
                () -> new Exclusion(2, 2),
                "An exclusion must lie between two steps, the earlier first, was between 2 and 2");
        refuses(
                () -> FunnelRules.ordered(2, DAY).excluding(new Exclusion(1, 3)),
                "An exclusion must end at a step from 2 to 2, was 3");
        refuses(() -> new Attribution(-1), "A breakdown is taken from a step of 1 or more, was -1");
    }

    @Test
    void stepsAndExclusionsFitIntoOneMask() {
        assertThat(FunnelRules.ordered(62, DAY).steps()).isEqualTo(62);
        refuses(
                () -> FunnelRules.ordered(0, DAY),
                "A funnel must have 1 step or more and, with its exclusions, 62 at most, was 0 and 0");
        refuses(
                () -> FunnelRules.ordered(62, DAY).excluding(new Exclusion(1, 2)),
                "A funnel must have 1 step or more and, with its exclusions, 62 at most, was 62 and 1");
    }

    @Test
    void theFirstStepCannotBeLeftOut() {
        refuses(() -> FunnelRules.ordered(3, DAY).leavingOut(1), "Only steps 2 to 3 may be left out, was 1 in bits");
        refuses(() -> FunnelRules.ordered(3, DAY).leavingOut(4), "Only steps 2 to 3 may be left out, was 1000 in bits");
    }

    @Test
    void stepsInAnyOrderHaveNoOrderToSpeakOf() {
        FunnelRules any = FunnelRules.ordered(3, DAY).in(Mode.UNORDERED);

        refuses(() -> any.leavingOut(2), "Steps in any order cannot be optional: k of them are counted anyway");
        refuses(
                () -> any.with(ChainRule.STRICT_INCREASE),
                "Steps in any order can only share events, was [STRICT_INCREASE]");
        refuses(
                () -> FunnelRules.ordered(3, Window.ofStep(1)).in(Mode.UNORDERED),
                "Steps in any order have a window of the whole way, was PREVIOUS_STEP");
        refuses(
                () -> any.excluding(new Exclusion(1, 2)),
                "Steps in any order can only be excluded between the first and the last, was 1 and 2");
        assertThat(new FunnelRules(
                                3,
                                0,
                                Mode.UNORDERED,
                                Set.of(ChainRule.SHARED_EVENTS),
                                DAY,
                                List.of(new Exclusion(1, 3)))
                        .exclusions())
                .hasSize(1);
    }

    private static void refuses(Runnable made, String sentence) {
        assertThatThrownBy(made::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }
}
