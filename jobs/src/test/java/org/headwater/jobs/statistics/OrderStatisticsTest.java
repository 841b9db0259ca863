package org.headwater.jobs.statistics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.spark.sql.Column;
import org.headwater.jobs.statistics.OrderStatistics.Found;
import org.headwater.jobs.statistics.OrderStatistics.Wanted;
import org.headwater.jobs.testing.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderStatisticsTest {

    private static final Column ALL = lit(true);
    private static final Column VALUE = col("value");

    @Test
    void isWhatASortGivesForManyTiesAndNegativeValues() {
        Cases.forAll(5, 2, OrderStatisticsTest::manyTies, OrderStatisticsTest::assertRanks);
    }

    @Test
    void isWhatASortGivesForValuesFarApart() {
        Cases.forAll(17, 1, OrderStatisticsTest::farApart, OrderStatisticsTest::assertRanks);
    }

    @Test
    void isItselfForOneRow() {
        assertThat(of(List.of(-7L), ALL, 1)).isEqualTo(new Found(-7, 0, 1));
    }

    @Test
    void countsAllRowsAsEqualWhereAllAre() {
        assertThat(of(List.of(4L, 4L, 4L), ALL, 2)).isEqualTo(new Found(4, 0, 3));
    }

    @Test
    void looksAtTheRowsAmongWhichItIsWanted() {
        assertThat(of(List.of(1L, 2L, 3L, 4L, 5L), VALUE.gt(2), 1)).isEqualTo(new Found(3, 0, 1));
    }

    @Test
    void answersNothingWhereNothingIsWanted() {
        assertThat(OrderStatistics.of(Values.of(List.of(1L)), List.of())).isEmpty();
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "9223372036854675807, 9223372036854775807",
        "-9223372036854775808, -9223372036854675808",
        "-4611686018427387904, 4611686018427387903",
        "0, 9223372036854775807",
        "-9223372036854775808, -1",
    })
    void holdsAtTheEndsOfLong(long smallest, long largest) {
        var values = List.of(smallest, smallest + 1, largest - 1, largest - 1, largest);

        assertThat(OrderStatistics.of(
                        Values.of(values),
                        List.of(new Wanted(ALL, VALUE, 2), new Wanted(ALL, VALUE, 4), new Wanted(ALL, VALUE, 5))))
                .containsExactly(new Found(smallest + 1, 1, 1), new Found(largest - 1, 2, 2), new Found(largest, 4, 1));
    }

    @Test
    void refusesValuesWhoseDifferenceIsNoLong() {
        assertThatThrownBy(() -> of(List.of(Long.MIN_VALUE, 0L), ALL, 1))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("Values from -9223372036854775808 to 0 are too far apart to be counted; their difference"
                        + " must be less than 9223372036854775808");
    }

    @ParameterizedTest(name = "rank {0}")
    @CsvSource({"0, Rank 0 of 3 rows", "-1, Rank -1 of 3 rows", "4, Rank 4 of 3 rows"})
    void refusesARankThatNoRowHas(long rank, String message) {
        assertThatThrownBy(() -> of(List.of(1L, 2L, 3L), ALL, rank))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
    }

    @Test
    void refusesARankWhereThereAreNoRows() {
        assertThatThrownBy(() -> of(List.of(), ALL, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Rank 1 of 0 rows");
    }

    private static List<Long> manyTies(Random random) {
        return LongStream.range(0, 200 + random.nextInt(200))
                .mapToObj(i -> (long) (random.nextInt(40) - 20))
                .toList();
    }

    private static List<Long> farApart(Random random) {
        return LongStream.range(0, 200)
                .mapToObj(i -> random.nextLong() >> (1 + random.nextInt(62)))
                .toList();
    }

    private static void assertRanks(List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        List<Wanted> wanted = new ArrayList<>();
        List<Found> expected = new ArrayList<>();
        for (int rank = 1; rank <= sorted.size(); rank += 23) {
            long value = sorted.get(rank - 1);
            wanted.add(new Wanted(ALL, VALUE, rank));
            expected.add(new Found(
                    value,
                    sorted.stream().filter(v -> v < value).count(),
                    sorted.stream().filter(v -> v == value).count()));
        }

        assertThat(OrderStatistics.of(Values.of(values).repartition(3), wanted)).isEqualTo(expected);
    }

    private static Found of(List<Long> values, Column among, long rank) {
        return OrderStatistics.of(Values.of(values), List.of(new Wanted(among, VALUE, rank)))
                .get(0);
    }
}
