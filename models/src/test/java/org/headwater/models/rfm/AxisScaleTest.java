package org.headwater.models.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headwater.models.rfm.Axis.FREQUENCY;
import static org.headwater.models.rfm.Axis.MONETARY;
import static org.headwater.models.rfm.Axis.RECENCY;
import static org.headwater.models.rfm.ScoreConvention.NTILE;
import static org.headwater.models.rfm.ScoreConvention.RANK_MAX;
import static org.headwater.models.rfm.ScoreConvention.THRESHOLD;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.headwater.models.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AxisScaleTest {

    @Test
    void rankMaxRecencyIsRankMaxOfNegatedDays() {
        Cases.forAll(
                21,
                2000,
                Values::random,
                days -> assertThat(scores(RECENCY, RANK_MAX, days, 1))
                        .isEqualTo(PlainScores.rankMax(
                                days.list().stream().map(d -> -d).toList())));
    }

    @Test
    void thresholdRecencyNumbersTheBinsOfTheDaysFromFiveDown() {
        Cases.forAll(
                22,
                2000,
                Values::random,
                days -> assertThat(scores(RECENCY, THRESHOLD, days, 1))
                        .isEqualTo(PlainScores.threshold(days.list(), 1).stream()
                                .map(bin -> 6 - bin)
                                .toList()));
    }

    @Test
    void frequencyAndMoneyAreScoredUpwards() {
        Cases.forAll(23, 500, Values::randomMoney, values -> {
            assertThat(scores(FREQUENCY, RANK_MAX, values, 1)).isEqualTo(PlainScores.rankMax(values.list()));
            assertThat(scores(MONETARY, RANK_MAX, values, 100)).isEqualTo(PlainScores.rankMax(values.list()));
            assertThat(scores(MONETARY, THRESHOLD, values, 100)).isEqualTo(PlainScores.threshold(values.list(), 100));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "RECENCY,   RANK_MAX,  5",
        "FREQUENCY, RANK_MAX,  5",
        "MONETARY,  RANK_MAX,  5",
        "RECENCY,   THRESHOLD, 5",
        "FREQUENCY, THRESHOLD, 1",
        "MONETARY,  THRESHOLD, 1"
    })
    void ifAllAreEqualAllScore(Axis axis, ScoreConvention convention, int score) {
        assertThat(scores(axis, convention, Values.of(30), 1)).containsExactly(score);
        assertThat(scores(axis, convention, Values.of(30, 30, 30), 1)).containsExactly(score, score, score);
    }

    /** Of 10 customers the closest 2 keep 5; the cut is one day after each fifth. */
    @Test
    void recencyCutsAreDaysFromWhichOneIsLost() {
        var days =
                new Values(IntStream.rangeClosed(1, 10).mapToObj(i -> i * 10L).toList());

        var scale = scale(RECENCY, RANK_MAX, days, 1);

        assertThat(scale.atLeast()).map(BigDecimal::toString).containsExactly("21", "41", "61", "81");
        assertThat(scale.mirrored()).isTrue();
        assertThat(scores(RECENCY, RANK_MAX, days, 1)).containsExactly(5, 5, 4, 4, 3, 3, 2, 2, 1, 1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Axis.class,
            names = {"FREQUENCY", "MONETARY"})
    void onlyRecencyIsMirrored(Axis axis) {
        assertThat(scale(axis, RANK_MAX, Values.of(1, 2, 3), 1).mirrored()).isFalse();
    }

    /** Wherever there are two customers, the better value never has the worse score. */
    @ParameterizedTest
    @EnumSource(
            value = ScoreConvention.class,
            names = {"RANK_MAX", "THRESHOLD"})
    void aBetterValueNeverScoresLess(ScoreConvention convention) {
        Cases.forAll(24, 300, Values::random, values -> {
            assertThat(scores(RECENCY, convention, new Values(values.sorted()), 1))
                    .isSortedAccordingTo((a, b) -> b - a);
            assertThat(scores(FREQUENCY, convention, new Values(values.sorted()), 1))
                    .isSorted();
        });
    }

    /** A later as-of date adds the same days to everyone and changes no score; so does a gift of the same to everyone. */
    @ParameterizedTest
    @EnumSource(
            value = ScoreConvention.class,
            names = {"RANK_MAX", "THRESHOLD"})
    void theSameShiftForAllChangesNoScore(ScoreConvention convention) {
        Cases.forAll(25, 300, Values::random, values -> {
            var shifted = new Values(values.list().stream().map(v -> v + 365).toList());
            for (var axis : Axis.values()) {
                assertThat(scores(axis, convention, shifted, 1)).isEqualTo(scores(axis, convention, values, 1));
            }
        });
    }

    @Test
    void withNobodyNothingIsAskedFor() {
        for (var axis : Axis.values()) {
            assertThat(AxisScale.ranks(axis, RANK_MAX, 0)).isEmpty();
            assertThat(scale(axis, RANK_MAX, Values.of(), 1).atLeast())
                    .containsOnly(BigDecimal.ZERO)
                    .hasSize(4);
        }
    }

    @ParameterizedTest
    @EnumSource(Axis.class)
    void ntileHasNoScale(Axis axis) {
        var message = "NTILE has no cut points, as it may split equal values;"
                + " rank customers by value, then id, and score them with ntile(rank, n)";

        assertThatThrownBy(() -> AxisScale.ranks(axis, NTILE, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> AxisScale.of(axis, NTILE, 10, rank -> rank, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static List<Integer> scores(Axis axis, ScoreConvention convention, Values values, long one) {
        var scale = scale(axis, convention, values, one);
        return values.list().stream()
                .map(value -> scale.score(Values.inUnitsOf(one, value)))
                .toList();
    }

    private static AxisScale scale(Axis axis, ScoreConvention convention, Values values, long one) {
        var ranks = AxisScale.ranks(axis, convention, values.n());
        return AxisScale.of(axis, convention, values.n(), values.orderStatistic(ranks), one);
    }
}
