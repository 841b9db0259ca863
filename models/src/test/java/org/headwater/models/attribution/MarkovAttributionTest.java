package org.headwater.models.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.headwater.models.Cases;
import org.headwater.models.attribution.MarkovAttribution.Credit;
import org.headwater.models.attribution.MarkovAttribution.Nulls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkovAttributionTest {

    /** The example of pychattr's README; without A nobody converts, without B half do. */
    @Test
    void theThreePathsOfAAndB() {
        var markov = MarkovAttribution.of(
                List.of(path("A B A B B A", 1, 0), path("A B B A A", 1, 0), path("A A", 1, 0)), 1, Nulls.COUNTED);

        assertThat(markov.credits()).satisfiesExactly(a -> is(a, "A", 1, 2), b -> is(b, "B", 0.5, 1));
    }

    /**
     * By hand: two of three start at C1, of whom half go on to C2, then all to C3, of whom half convert. So one third of
     * those who start reach C2 from C1 and one third start there; the chance to convert is 1/3, all of it through C2 and
     * C3, half of it through C1.
     */
    @Test
    void threePathsOfWhichOneConverts() {
        var markov = MarkovAttribution.of(
                List.of(path("C1 C2 C3", 1, 0), path("C1", 0, 1), path("C2 C3", 0, 1)), 1, Nulls.COUNTED);

        assertThat(markov.conversionProbability()).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(markov.credits())
                .satisfiesExactly(c -> is(c, "C1", 0.5, 0.2), c -> is(c, "C2", 1, 0.4), c -> is(c, "C3", 1, 0.4));
    }

    @Test
    void theSecondOrderRemembersWhereItCameFrom() {
        var paths = List.of(path("A C", 10, 0), path("B C", 0, 10));

        assertThat(MarkovAttribution.of(paths, 1, Nulls.COUNTED).credits())
                .satisfiesExactly(a -> is(a, "A", 0.5, 2.5), b -> is(b, "B", 0.5, 2.5), c -> is(c, "C", 1, 5));
        assertThat(MarkovAttribution.of(paths, 2, Nulls.COUNTED).credits())
                .satisfiesExactly(a -> is(a, "A", 1, 5), b -> is(b, "B", 0, 0), c -> is(c, "C", 1, 5));
    }

    @ParameterizedTest
    @EnumSource
    void pathsWithoutAConversionCreditNobody(Nulls nulls) {
        var markov = MarkovAttribution.of(List.of(path("A B", 0, 7), path("B", 0, 0)), 2, nulls);

        assertThat(markov.conversionProbability()).isZero();
        assertThat(markov.credits()).satisfiesExactly(a -> is(a, "A", 0, 0), b -> is(b, "B", 0, 0));
    }

    @Test
    void noPathsHaveNoChannels() {
        assertThat(MarkovAttribution.of(List.of(), 1, Nulls.COUNTED))
                .isEqualTo(new MarkovAttribution(1, 1, 0, List.of()));
    }

    @Test
    void removalEffectsAreThoseOfTheChainWithoutTheChannelSolvedAnew() {
        Cases.forAll(21, 200, MarkovAttributionTest::paths, paths -> {
            for (int order : new int[] {1, 2}) {
                for (Nulls nulls : Nulls.values()) {
                    var walked = new WalkedChain(paths, order, nulls);
                    for (Credit credit :
                            MarkovAttribution.of(paths, order, nulls).credits()) {
                        assertThat(credit.removalEffect())
                                .as("%s at order %d, nulls %s", credit.channel(), order, nulls)
                                .isCloseTo(walked.removalEffect(credit.channel()), within(1e-9));
                    }
                }
            }
        });
    }

    @Test
    void neitherTheOrderOfThePathsNorHowTheyAreGroupedMatters() {
        Cases.forAll(22, 100, MarkovAttributionTest::paths, paths -> {
            List<ChannelPath> apart = new ArrayList<>();
            for (ChannelPath path : paths) {
                for (int i = 0; i < path.conversions(); i++) {
                    apart.add(new ChannelPath(path.channels(), 1, BigDecimal.ONE, 0));
                }
                apart.add(new ChannelPath(path.channels(), 0, BigDecimal.ZERO, path.nulls()));
            }
            Collections.shuffle(apart, new Random(3));
            var together = MarkovAttribution.of(paths, 2, Nulls.COUNTED);
            var shuffled = MarkovAttribution.of(apart, 2, Nulls.COUNTED);

            assertThat(shuffled.credits())
                    .extracting(Credit::channel, Credit::removalEffect)
                    .isEqualTo(together.credits().stream()
                            .map(c -> tuple(c.channel(), c.removalEffect()))
                            .toList());
        });
    }

    @Test
    void creditsAddUpToAllConversionsAndEffectsAreShares() {
        Cases.forAll(23, 200, MarkovAttributionTest::paths, paths -> {
            long conversions =
                    paths.stream().mapToLong(ChannelPath::conversions).sum();
            var markov = MarkovAttribution.of(paths, 1, Nulls.COUNTED);

            assertThat(markov.credits().stream()
                            .mapToDouble(Credit::conversions)
                            .sum())
                    .isCloseTo((double) conversions, within(1e-9 * (1 + conversions)));
            assertThat(markov.credits())
                    .allSatisfy(c -> assertThat(c.removalEffect()).isBetween(0.0, 1 + 1e-12));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 3})
    void otherOrdersAreRefused(int order) {
        assertThatThrownBy(() -> MarkovAttribution.of(List.of(), order, Nulls.COUNTED))
                .hasMessage("The order must be 1 or 2, was " + order);
    }

    @Test
    void tooManyStatesAreRefused() {
        var paths = IntStream.range(0, 5_000).mapToObj(i -> path("c" + i, 1, 0)).toList();

        assertThatThrownBy(() -> MarkovAttribution.of(paths, 1, Nulls.COUNTED))
                .hasMessage("A chain may have at most 4000 states, these paths have 5001 at order 1; "
                        + "join rare channels or take a lower order");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        none  |  1 |  0 | A path must have at least one channel, has none
        A,' ' |  1 |  0 | A channel must have a name, one of [A,  ] is blank
        A     | -1 |  0 | Conversions and nulls must be 0 or more, were -1 and 0 on [A]
        A     |  0 | -2 | Conversions and nulls must be 0 or more, were 0 and -2 on [A]
        """)
    void pathsThatCannotBeAreRefused(String channels, long conversions, long nulls, String message) {
        List<String> names =
                channels == null ? List.of() : List.of(channels.replace("'", "").split(","));

        assertThatThrownBy(() -> new ChannelPath(names, conversions, BigDecimal.ZERO, nulls))
                .hasMessage(message);
    }

    private static void is(Credit credit, String channel, double effect, double conversions) {
        assertThat(credit.channel()).isEqualTo(channel);
        assertThat(credit.removalEffect()).isCloseTo(effect, within(1e-15));
        assertThat(credit.conversions()).isCloseTo(conversions, within(1e-14));
        assertThat(credit.value()).isCloseTo(conversions, within(1e-14));
    }

    private static ChannelPath path(String channels, long conversions, long nulls) {
        return new ChannelPath(List.of(channels.split(" ")), conversions, BigDecimal.valueOf(conversions), nulls);
    }

    private static List<ChannelPath> paths(Random random) {
        int channels = 1 + random.nextInt(5);
        return IntStream.rangeClosed(0, random.nextInt(8))
                .mapToObj(i -> new ChannelPath(
                        IntStream.rangeClosed(0, random.nextInt(6))
                                .mapToObj(j -> "c" + random.nextInt(channels))
                                .toList(),
                        random.nextInt(4),
                        BigDecimal.valueOf(random.nextInt(500), 2),
                        random.nextInt(3)))
                .toList();
    }
}
