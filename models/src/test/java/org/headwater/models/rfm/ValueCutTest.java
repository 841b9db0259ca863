package org.headwater.models.rfm;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headwater.models.rfm.Axis.FREQUENCY;
import static org.headwater.models.rfm.Axis.MONETARY;
import static org.headwater.models.rfm.Axis.RECENCY;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.headwater.models.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueCutTest {

    @ParameterizedTest
    @CsvSource({
        "RECENCY,   29.999, true",
        "RECENCY,   30.0,   false",
        "RECENCY,   30.001, false",
        "FREQUENCY, 29.999, false",
        "FREQUENCY, 30.0,   false",
        "FREQUENCY, 30.001, true",
        "MONETARY,  29.999, false",
        "MONETARY,  30.0,   false",
        "MONETARY,  30.001, true"
    })
    void highIsStrictlyOnTheBetterSide(Axis axis, BigDecimal value, boolean high) {
        assertThat(new ValueCut(axis, new BigDecimal("30")).high(value)).isEqualTo(high);
    }

    @Test
    void meanComparesAsIfNothingWereDivided() {
        Cases.forAll(31, 2000, Values::randomMoney, values -> {
            var recency = ValueCut.mean(RECENCY, values.n(), values.sum(), 1);
            var money = ValueCut.mean(MONETARY, values.n(), values.sum(), 100);
            for (long v : values.list()) {
                int side = times(v, values.n()).compareTo(values.sum());
                assertThat(recency.high(BigDecimal.valueOf(v))).isEqualTo(side < 0);
                assertThat(money.high(Values.inUnitsOf(100, v))).isEqualTo(side > 0);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "RECENCY,   3,  100,   1, 34",
        "FREQUENCY, 3,  100,   1, 33",
        "MONETARY,  3, 1000, 100, 3.33",
        "MONETARY,  3,-1000, 100, -3.34",
        "MONETARY,  4, 1000, 100, 2.5",
        "RECENCY,   4,   12,   1, 3",
        "MONETARY,  2, 36893488147419103228, 100, 184467440737095516.14"
    })
    void meanIsRoundedToWholeUnitsAwayFromHigh(Axis axis, long n, BigInteger sum, long one, BigDecimal cut) {
        assertThat(ValueCut.mean(axis, n, sum, one).cut()).isEqualByComparingTo(cut);
    }

    @Test
    void oneWhaleMovesTheMeanAboveAllOthersButNotTheMedianOrTheLogMean() {
        var fen = Values.of(100_00, 200_00, 300_00, 400_00, 1_000_000_00);

        assertThat(mean(MONETARY, fen, 100).cut()).isEqualByComparingTo("200200");
        assertThat(median(MONETARY, fen, 100).cut()).isEqualByComparingTo("300");
        assertThat(logMean(MONETARY, fen, 100).cut()).isBetween(new BigDecimal("1191"), new BigDecimal("1192"));
    }

    @ParameterizedTest
    @CsvSource({"'4', 4", "'4 1', 2.5", "'9 1 4', 4", "'9 1 4 7', 5.5", "'2 2 2 2 9', 2", "'-3 -8', -5.5"})
    void medianIsTheMiddleOrHalfWayBetweenTheTwo(String spaced, BigDecimal cut) {
        var values = values(spaced);

        assertThat(median(FREQUENCY, values, 1).cut()).isEqualByComparingTo(cut);
        assertThat(median(MONETARY, values, 100).cut().scaleByPowerOfTen(2)).isEqualByComparingTo(cut);
    }

    @Test
    void medianLeavesAtMostHalfOnEachSide() {
        Cases.forAll(32, 1000, Values::randomMoney, values -> {
            var recency = median(RECENCY, values, 1);
            var orders = median(FREQUENCY, values, 1);

            assertThat(high(recency, values, 1)).isLessThanOrEqualTo(values.n() / 2);
            assertThat(high(orders, values, 1)).isLessThanOrEqualTo(values.n() / 2);
        });
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "1, 1", "2, 1 2", "3, 2", "10, 5 6", "9223372036854775807, 4611686018427387904"})
    void medianAsksForOneOrTwoOrderStatistics(long n, String ranks) {
        assertThat(LongStream.of(ValueCut.medianRanks(n))
                        .mapToObj(String::valueOf)
                        .collect(joining(" ")))
                .isEqualTo(ranks);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 693147181",
        "2, 1098612289",
        "99, 4605170186",
        "-1, 0",
        "-9223372036854775808, 0",
        "9223372036854775807, 43668272375"
    })
    void fixedLogIsTheNaturalLogarithmOfOneMoreInBillionths(long v, long fixed) {
        assertThat(ValueCut.fixedLog(v)).isEqualTo(fixed);
    }

    /** Geometric means of 1 + v: √(1·4) = 2, √(2·8) = 4, ∛(1·10·100) = 10; less 1. */
    @ParameterizedTest
    @CsvSource({"'0 3', 1", "'1 7', 3", "'0 9 99', 9", "'0', 0", "'-5 3', 1", "'6 6 6', 6"})
    void logMeanIsTheGeometricMeanOfOneMoreLessOne(String spaced, BigDecimal cut) {
        var values = values(spaced);

        assertThat(logMean(FREQUENCY, values, 1).cut()).isEqualByComparingTo(cut);
        assertThat(logMean(RECENCY, values, 1).cut()).isEqualByComparingTo(cut);
    }

    @Test
    void logMeanOfMoneyIsTakenInFen() {
        assertThat(logMean(MONETARY, Values.of(99, 9_999), 100).cut()).isEqualTo(new BigDecimal("9.990"));
    }

    @Test
    void logMeanLiesBetweenTheSmallestAndTheMean() {
        Cases.forAll(33, 1000, Values::random, values -> {
            var cut = logMean(FREQUENCY, values, 1).cut();
            var tolerance = cut.scaleByPowerOfTen(-9).add(new BigDecimal("0.0005"));
            var total = new BigDecimal(values.sum());

            assertThat(cut.add(tolerance))
                    .isGreaterThanOrEqualTo(BigDecimal.valueOf(values.sorted().get(0)));
            assertThat(cut.subtract(tolerance).multiply(BigDecimal.valueOf(values.n())))
                    .isLessThanOrEqualTo(total);
        });
    }

    @Test
    void noRuleDependsOnTheOrderOfCustomers() {
        Cases.forAll(34, 300, Values::randomMoney, values -> {
            var shuffled = new ArrayList<>(values.list());
            Collections.shuffle(shuffled, new Random(values.n()));
            var other = new Values(shuffled);

            assertThat(mean(MONETARY, other, 100)).isEqualTo(mean(MONETARY, values, 100));
            assertThat(median(MONETARY, other, 100)).isEqualTo(median(MONETARY, values, 100));
            assertThat(logMean(MONETARY, other, 100)).isEqualTo(logMean(MONETARY, values, 100));
        });
    }

    /** Up to 500,000 yuan, where the rounding of the logarithms stays below the third decimal. */
    @Test
    void ifAllAreEqualNobodyIsHigh() {
        Cases.forAll(
                35,
                2000,
                random -> new Values(Collections.nCopies(1 + random.nextInt(9), random.nextLong(50_000_000))),
                values -> {
                    for (var axis : List.of(FREQUENCY, MONETARY, RECENCY)) {
                        assertThat(high(mean(axis, values, 100), values, 100)).isZero();
                        assertThat(high(median(axis, values, 100), values, 100)).isZero();
                        assertThat(high(logMean(axis, values, 100), values, 100))
                                .isZero();
                    }
                });
    }

    @ParameterizedTest
    @EnumSource(Axis.class)
    void withNobodyTheCutIsZero(Axis axis) {
        var nobody = Values.of();

        assertThat(mean(axis, nobody, 100).cut()).isEqualByComparingTo("0");
        assertThat(median(axis, nobody, 100).cut()).isEqualByComparingTo("0");
        assertThat(logMean(axis, nobody, 100).cut()).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE})
    void refusesANegativeCount(long n) {
        var message = "n must be 0 or more, was " + n;

        assertThatThrownBy(() -> ValueCut.mean(RECENCY, n, BigInteger.ONE, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> ValueCut.medianRanks(n))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> ValueCut.median(RECENCY, n, rank -> rank, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> ValueCut.logMean(RECENCY, n, BigInteger.ONE, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static ValueCut mean(Axis axis, Values values, long one) {
        return ValueCut.mean(axis, values.n(), values.sum(), one);
    }

    private static ValueCut median(Axis axis, Values values, long one) {
        var ranks = ValueCut.medianRanks(values.n());
        return ValueCut.median(axis, values.n(), values.orderStatistic(ranks), one);
    }

    private static ValueCut logMean(Axis axis, Values values, long one) {
        long sum = values.list().stream().mapToLong(ValueCut::fixedLog).sum();
        return ValueCut.logMean(axis, values.n(), BigInteger.valueOf(sum), one);
    }

    private static long high(ValueCut cut, Values values, long one) {
        return values.list().stream()
                .filter(value -> cut.high(Values.inUnitsOf(one, value)))
                .count();
    }

    private static BigInteger times(long value, long n) {
        return BigInteger.valueOf(value).multiply(BigInteger.valueOf(n));
    }

    private static Values values(String spaced) {
        return new Values(Stream.of(spaced.split(" ")).map(Long::valueOf).toList());
    }
}
