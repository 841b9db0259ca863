package org.headwater.models.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headwater.models.rfm.ScoreConvention.NTILE;
import static org.headwater.models.rfm.ScoreConvention.RANK_MAX;
import static org.headwater.models.rfm.ScoreConvention.THRESHOLD;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.headwater.models.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreCutsTest {
    private static final String NO_CUTS = "NTILE has no cut points, as it may split equal values;"
            + " rank customers by value, then id, and score them with ntile(rank, n)";

    @Test
    void rankMaxIsTheShareOfCustomersWithNoMoreThanThat() {
        Cases.forAll(
                11,
                2000,
                Values::randomMoney,
                values -> assertThat(scores(RANK_MAX, values, 100)).isEqualTo(PlainScores.rankMax(values.list())));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 100})
    void thresholdIsTheBinOfTheRPackage(long one) {
        Cases.forAll(
                12,
                2000,
                Values::randomMoney,
                values -> assertThat(scores(THRESHOLD, values, one))
                        .isEqualTo(PlainScores.threshold(values.list(), one)));
    }

    /** h = 0.8, 1.6, 2.4, 3.2: 1 + 0.8·1 = 1.8, 2 + 0.6·2 = 3.2, 4 + 0.4·4 = 5.6, 8 + 0.2·8 = 9.6; each plus 1. */
    @Test
    void thresholdAddsOneToTheType7Quantiles() {
        var values = Values.of(16, 1, 2, 8, 4);

        assertThat(cuts(THRESHOLD, values, 1)).isEqualTo(cuts("2.8", "4.2", "6.6", "10.6"));
        assertThat(scores(THRESHOLD, values, 1)).containsExactly(5, 1, 1, 4, 2);
    }

    @Test
    void thresholdAddsOneYuanNotOneFen() {
        assertThat(cuts(THRESHOLD, Values.of(1600, 101, 203, 800, 401), 100))
                .isEqualTo(cuts("2.826", "4.218", "6.606", "10.6"));
    }

    @ParameterizedTest
    @CsvSource({
        "RANK_MAX,  1, 5",
        "RANK_MAX,  2, 3 5",
        "RANK_MAX,  3, 2 4 5",
        "RANK_MAX,  4, 2 3 4 5",
        "RANK_MAX,  5, 1 2 3 4 5",
        "RANK_MAX,  6, 1 2 3 4 5 5",
        "THRESHOLD, 1, 1",
        "THRESHOLD, 2, 1 5",
        "THRESHOLD, 3, 1 3 5",
        "THRESHOLD, 4, 1 2 4 5",
        "NTILE,     1, 1",
        "NTILE,     2, 1 2",
        "NTILE,     3, 1 2 3",
        "NTILE,     4, 1 2 3 4",
        "NTILE,     5, 1 2 3 4 5",
        "NTILE,     6, 1 1 2 3 4 5"
    })
    void fewCustomersWithDistinctValuesScore(ScoreConvention convention, int n, String expected) {
        var values = new Values(
                LongStream.rangeClosed(1, n).map(i -> i * 100).boxed().toList());

        assertThat(scores(convention, values, 1)).map(String::valueOf).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"RANK_MAX, 5 5 5 5 5 5", "THRESHOLD, 1 1 1 1 1 1", "NTILE, 1 1 2 3 4 5"})
    void equalCustomersScoreAlikeExceptByNtile(ScoreConvention convention, String expected) {
        assertThat(scores(convention, Values.of(7, 7, 7, 7, 7, 7), 1))
                .map(String::valueOf)
                .containsExactly(expected.split(" "));
    }

    @Test
    void ntileDealsOutEqualBucketsAsSqlDoes() {
        Cases.forAll(
                13,
                2000,
                Values::random,
                values -> assertThat(scores(NTILE, values, 1)).isEqualTo(PlainScores.ntile(values.list())));
    }

    @ParameterizedTest
    @CsvSource({
        " 0, 0 0 0 0",
        " 1, 1 1 1 1",
        " 4, 1 2 3 4",
        " 5, 1 2 3 4",
        " 7, 2 4 5 6",
        "13, 3 6 9 11",
        "9223372036854775807, 1844674407370955162 3689348814741910324 5534023222112865485 7378697629483820646"
    })
    void ntileBucketsEndAt(long n, String expected) {
        assertThat(ScoreCuts.ntileUpperRanks(n)).isEqualTo(ranks(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "RANK_MAX,   0, ''",
        "RANK_MAX,   1, 1",
        "RANK_MAX,   3, 1 2 3",
        "RANK_MAX,  10, 3 5 7 9",
        "RANK_MAX,  9223372036854775807,"
                + " 1844674407370955162 3689348814741910323 5534023222112865485 7378697629483820646",
        "THRESHOLD,  0, ''",
        "THRESHOLD,  1, 1",
        "THRESHOLD,  2, 1 2",
        "THRESHOLD,  6, 2 3 4 5",
        "THRESHOLD, 10, 2 3 4 5 6 7 8 9"
    })
    void asksForFewOrderStatistics(ScoreConvention convention, long n, String expected) {
        assertThat(ScoreCuts.ranks(convention, n)).isEqualTo(ranks(expected));
    }

    @ParameterizedTest
    @CsvSource({"RANK_MAX", "THRESHOLD"})
    void withNobodyTheCutsAreZeros(ScoreConvention convention) {
        assertThat(cuts(convention, Values.of(), 100)).isEqualTo(cuts("0", "0", "0", "0"));
    }

    @Test
    void ntileHasNoCuts() {
        assertThatThrownBy(() -> ScoreCuts.ranks(NTILE, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(NO_CUTS);
        assertThatThrownBy(() -> ScoreCuts.of(NTILE, 10, rank -> rank, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(NO_CUTS);
    }

    @Test
    void refusesANegativeCount() {
        assertThatThrownBy(() -> ScoreCuts.ranks(RANK_MAX, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("n must be 0 or more, was -1");
        assertThatThrownBy(() -> ScoreCuts.of(THRESHOLD, -2, rank -> rank, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("n must be 0 or more, was -2");
        assertThatThrownBy(() -> ScoreCuts.ntileUpperRanks(-3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("n must be 0 or more, was -3");
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "6, 5", "1, 0"})
    void refusesARankOutsideTheRows(long rank, long n) {
        assertThatThrownBy(() -> ScoreCuts.ntile(rank, n))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rank must be 1 to n, was " + rank + " of " + n);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, -10, 3, 200, 250})
    void refusesAUnitThatIsNoPowerOfTen(long one) {
        assertThatThrownBy(() -> ScoreCuts.of(RANK_MAX, 10, rank -> rank, one))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("one must be 1 (days, orders), 100 (fen) or another power of ten, was " + one);
    }

    private static List<Integer> scores(ScoreConvention convention, Values values, long one) {
        if (convention == NTILE) {
            return values.ranks().stream()
                    .map(rank -> ScoreCuts.ntile(rank, values.n()))
                    .toList();
        }
        var cuts = cuts(convention, values, one);
        return values.list().stream()
                .map(value -> cuts.score(Values.inUnitsOf(one, value)))
                .toList();
    }

    private static Cuts cuts(ScoreConvention convention, Values values, long one) {
        var ranks = ScoreCuts.ranks(convention, values.n());
        return ScoreCuts.of(convention, values.n(), values.orderStatistic(ranks), one);
    }

    private static Cuts cuts(String... values) {
        return new Cuts(Stream.of(values).map(BigDecimal::new).toList());
    }

    private static long[] ranks(String spaced) {
        return Arrays.stream(spaced.split(" "))
                .filter(word -> !word.isEmpty())
                .mapToLong(Long::parseLong)
                .toArray();
    }
}
