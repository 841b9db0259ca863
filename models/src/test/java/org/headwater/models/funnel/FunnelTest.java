package org.headwater.models.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Ways of a few events, drawn as {@code step@time}; {@code 0} matches no step, {@code x} and {@code y} are excluded, {@code 12} is either. */
class FunnelTest {

    private static final FunnelRules THREE = FunnelRules.ordered(3, Window.ofWay(7));

    @Test
    void theWindowIsMeasuredFromTheLastStartThatWillDo() {
        assertThat(reach(THREE, "1@0 2@3 3@7")).isEqualTo(3);
        assertThat(reach(THREE, "1@0 2@3 3@8")).isEqualTo(2);
        assertThat(reach(THREE, "1@0 1@2 2@3 3@8")).isEqualTo(3);
        assertThat(reach(THREE, "1@0 2@3 1@5 3@8")).isEqualTo(2);
    }

    @Test
    void orFromStepToStep() {
        FunnelRules stepwise = FunnelRules.ordered(3, Window.ofStep(7));

        assertThat(reach(stepwise, "1@0 2@7 3@14")).isEqualTo(3);
        assertThat(reach(stepwise, "1@0 2@7 3@15")).isEqualTo(2);
        assertThat(reach(stepwise, "1@0 2@6 2@7 3@14")).isEqualTo(3);
    }

    @Test
    void strictAllowsNothingBetweenButRepeats() {
        FunnelRules strict = THREE.in(Mode.STRICT);

        assertThat(reach(strict, "1@0 2@1 1@2 2@3 3@4")).isEqualTo(3);
        assertThat(reach(strict, "1@0 2@1 0@2 3@4")).isEqualTo(2);
        assertThat(reach(strict, "1@0 3@1 2@2")).isEqualTo(1);
    }

    @Test
    void anyOrderCountsWhatLiesWithinOneWindow() {
        FunnelRules any = THREE.in(Mode.UNORDERED);

        assertThat(reach(any, "3@0 2@3 1@7")).isEqualTo(3);
        assertThat(reach(any, "3@0 2@3 1@8")).isEqualTo(2);
        assertThat(reach(any, "3@0 3@1 3@2")).isEqualTo(1);
        assertThat(reach(any, "123@0 123@1 0@2")).isEqualTo(2);
    }

    @Test
    void anExcludedEventEndsOnlyTheChainThatIsBetweenItsSteps() {
        FunnelRules excluding = THREE.excluding(new Exclusion(1, 2), new Exclusion(2, 3));

        assertThat(reach(excluding, "1@0 x@1 2@2 3@3")).isEqualTo(1);
        assertThat(reach(excluding, "1@0 y@1 2@2 3@3")).isEqualTo(3);
        assertThat(reach(excluding, "1@0 2@1 y@2 3@3")).isEqualTo(2);
        assertThat(reach(excluding, "1@0 x@1 1@2 2@3 3@4")).isEqualTo(3);
        assertThat(reach(excluding, "x@0 1@0 2@0 3@0")).isEqualTo(3);
    }

    @Test
    void aStepMayBeLeftOut() {
        Journey without = walk(THREE.leavingOut(2), "1@0 3@4 2@5");
        Journey with = walk(THREE.leavingOut(2), "1@0 2@1 3@4");

        assertThat(without.furthest()).isEqualTo(3);
        assertThat(without.takes(2)).isFalse();
        assertThat(without.reaches(2)).isTrue();
        assertThat(without.before(3)).isEqualTo(1);
        assertThat(with.before(3)).isEqualTo(2);
        assertThat(without.between(1, 3)).isEqualTo(OptionalLong.of(4));
        assertThat(without.between(2, 3)).isEmpty();
    }

    @Test
    void aStepMayBeAskedForSeveralTimes() {
        FunnelRules thrice = FunnelRules.ordered(3, Window.ofWay(10));

        assertThat(reach(thrice, "123@0 123@1")).isEqualTo(2);
        assertThat(reach(thrice, "123@0 123@1 123@1")).isEqualTo(3);
        assertThat(reach(thrice.with(ChainRule.STRICT_INCREASE), "123@0 123@1 123@1"))
                .isEqualTo(2);
    }

    @Test
    void theBreakdownIsThatOfTheFirstTheLastOrAGivenStep() {
        Journey journey = walk(THREE, "1@0 1@1 2@2 2@3");

        assertThat(Attribution.FIRST.eventOf(journey)).isEqualTo(1);
        assertThat(Attribution.LAST.eventOf(journey)).isEqualTo(2);
        assertThat(new Attribution(2).eventOf(journey)).isEqualTo(2);
        assertThat(new Attribution(3).eventOf(journey)).isEqualTo(-1);
        assertThat(Attribution.LAST.eventOf(walk(THREE, "3@0"))).isEqualTo(-1);
    }

    @Test
    void whoHasNotArrivedMayYetWhileAWindowIsOpen() {
        assertThat(open(THREE, "1@0 2@3", 7)).isTrue();
        assertThat(open(THREE, "1@0 2@3", 8)).isFalse();
        assertThat(open(THREE, "1@0 2@3 1@4", 8)).isTrue();
        assertThat(open(THREE, "1@0 2@3 3@4", 7)).isFalse();
        assertThat(open(THREE, "", 7)).isFalse();
    }

    @Test
    void withoutAnEndTheWayTakesEachStepWhereItFirstCould() {
        FunnelRules endless =
                FunnelRules.ordered(4, Window.ofWay(Long.MAX_VALUE)).leavingOut(2, 3);

        assertThat(walk(endless, "1@0 2@1 1@2 2@3 4@9").toString()).isEqualTo("step 4 by events [0, 1, -1, 4]");
        assertThat(walk(endless, "1@0 3@1 1@2 2@3 4@9 4@10").toString()).isEqualTo("step 4 by events [0, -1, 1, 4]");
    }

    @Test
    void timesMayBeOfAnySize() {
        FunnelRules all = FunnelRules.ordered(2, Window.ofWay(Long.MAX_VALUE));
        Funnel funnel = Funnel.of(all);

        assertThat(funnel.walk(new long[] {Long.MIN_VALUE + 1, -5}, new long[] {1, 2})
                        .furthest())
                .isEqualTo(2);
    }

    @Test
    void fiveMillionEventsOfOnePersonAreWalkedInOnePass() {
        int events = 5_000_000;
        long[] times = LongStream.range(0, events).toArray();
        long[] masks = LongStream.range(0, events).map(i -> 1L << i % 3).toArray();
        Funnel funnel = Funnel.of(THREE);

        assertThat(funnel.walk(times, masks).toString()).isEqualTo("step 3 by events [0, 1, 2]");
        Arrays.fill(times, 7);
        Arrays.fill(masks, 0b111);
        assertThat(funnel.walk(times, masks).furthest()).isEqualTo(3);
        assertThat(Funnel.of(THREE.in(Mode.UNORDERED)).walk(times, masks).furthest())
                .isEqualTo(3);
    }

    private static int reach(FunnelRules rules, String events) {
        return walk(rules, events).furthest();
    }

    private static Journey walk(FunnelRules rules, String events) {
        return Funnel.of(rules).walk(times(events), masks(rules, events));
    }

    private static boolean open(FunnelRules rules, String events, long time) {
        Funnel funnel = Funnel.of(rules);
        funnel.walk(times(events), masks(rules, events));
        return funnel.isOpen(time);
    }

    private static long[] times(String events) {
        return Arrays.stream(events.split(" ", -1))
                .filter(e -> !e.isEmpty())
                .mapToLong(e -> Long.parseLong(e.substring(e.indexOf('@') + 1)))
                .toArray();
    }

    private static long[] masks(FunnelRules rules, String events) {
        return Arrays.stream(events.split(" ", -1))
                .filter(e -> !e.isEmpty())
                .mapToLong(e -> e.substring(0, e.indexOf('@'))
                        .chars()
                        .mapToLong(c -> c == '0' ? 0 : Bits.of(c >= 'x' ? rules.steps() + 1 + c - 'x' : c - '0'))
                        .reduce(0, (a, b) -> a | b))
                .toArray();
    }
}
