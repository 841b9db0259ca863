package org.headwater.models.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.headwater.models.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributionRuleTest {

    private static final List<AttributionRule> RULES = List.of(
            TouchRule.FIRST,
            TouchRule.LAST,
            new LastNonDirect("direct"),
            TouchRule.LINEAR,
            TouchRule.POSITION,
            new TimeDecay(1),
            TouchRule.SHAPLEY);

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
        first           | ad mail site        | 1 0 0
        last            | ad mail site        | 0 0 1
        last_non_direct | ad mail direct      | 0 1 0
        last_non_direct | ad mail ad          | 0 0 1
        last_non_direct | ad direct direct    | 1 0 0
        last_non_direct | direct direct       | 0 1
        linear          | ad mail             | 0.5 0.5
        linear          | ad mail site        | 0.333333333334 0.333333333333 0.333333333333
        position        | ad                  | 1
        position        | ad mail             | 0.5 0.5
        position        | ad mail site        | 0.4 0.2 0.4
        position        | ad mail site ad     | 0.4 0.1 0.1 0.4
        time_decay      | ad mail             | 0.333333333333 0.666666666667
        time_decay      | ad mail site        | 0.142857142857 0.285714285714 0.571428571429
        shapley         | ad ad mail ad       | 0.5 0 0.5 0
        shapley         | ad                  | 1
        """)
    void shares(String rule, String path, String shares) {
        long[] parts = named(rule).parts(Touches.inSteps(List.of(path.split(" "))));

        assertThat(Arrays.stream(parts)
                        .mapToObj(p ->
                                BigDecimal.valueOf(p, 12).stripTrailingZeros().toPlainString())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(shares);
    }

    @Test
    void aTouchAWeekOlderCountsHalfAtAHalfLifeOfAWeek() {
        var touches = new Touches(List.of("ad", "mail", "site"), List.of(15L, 8L, 1L));

        assertThat(new TimeDecay(7).parts(touches))
                .containsExactly(142_857_142_857L, 285_714_285_714L, 571_428_571_429L);
    }

    @Test
    void touchesOfTenYearsAgoAreStillSharedInFull() {
        long tenYears = 3650;
        var touches = new Touches(List.of("ad", "mail"), List.of(tenYears, tenYears));

        assertThat(new TimeDecay(1).parts(touches)).containsExactly(500_000_000_000L, 500_000_000_000L);
    }

    @Test
    void everyRuleSharesOneWholeConversion() {
        Cases.forAll(11, 2_000, AttributionRuleTest::touches, touches -> {
            for (AttributionRule rule : RULES) {
                long[] parts = rule.parts(touches);

                assertThat(parts).as(rule.code()).hasSize(touches.size());
                assertThat(Arrays.stream(parts).min().orElseThrow())
                        .as(rule.code())
                        .isNotNegative();
                assertThat(Arrays.stream(parts).sum()).as(rule.code()).isEqualTo(AttributionRule.WHOLE);
            }
        });
    }

    @Test
    void aYoungerTouchNeverGetsLessByTimeDecay() {
        Cases.forAll(12, 500, AttributionRuleTest::touches, touches -> {
            long[] parts = new TimeDecay(3).parts(touches);

            for (int i = 1; i < parts.length; i++) {
                assertThat(parts[i] + 1).isGreaterThanOrEqualTo(parts[i - 1]);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void aHalfLifeIsPositive(double halfLife) {
        assertThatThrownBy(() -> new TimeDecay(halfLife)).hasMessage("A half-life must be over 0, was " + halfLife);
    }

    @Test
    void touchesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new Touches(List.of(), List.of()))
                .hasMessage("Each of at least one touch must have an age, there are 0 touches and 0 ages");
        assertThatThrownBy(() -> new Touches(List.of("ad"), List.of(1L, 0L)))
                .hasMessage("Each of at least one touch must have an age, there are 1 touches and 2 ages");
        assertThatThrownBy(() -> new Touches(List.of("ad", "mail"), List.of(1L, 2L)))
                .hasMessage("Ages must not be negative and not grow from first touch to last, were [1, 2]");
        assertThatThrownBy(() -> new Touches(List.of("ad"), List.of(-1L)))
                .hasMessage("Ages must not be negative and not grow from first touch to last, were [-1]");
    }

    private static AttributionRule named(String code) {
        return RULES.stream()
                .collect(Collectors.toMap(AttributionRule::code, Function.identity()))
                .get(code);
    }

    private static Touches touches(Random random) {
        int n = 1 + random.nextInt(random.nextInt(10) == 0 ? 300 : 8);
        List<String> channels = IntStream.range(0, n)
                .mapToObj(i -> List.of("ad", "mail", "direct", "群").get(random.nextInt(4)))
                .toList();
        List<Long> ages = IntStream.range(0, n)
                .mapToObj(i -> (long) random.nextInt(random.nextBoolean() ? 10 : 100_000))
                .sorted((a, b) -> Long.compare(b, a))
                .toList();
        return new Touches(channels, ages);
    }
}
