package org.headwater.synthetic.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DrawsTest {

    private static final int COUNT = 200_000;

    static List<Arguments> laws() {
        return List.of(
                law("uniform", Draws::uniform, 0.5, 1.0 / 12),
                law("normal", Draws::normal, 0, 1),
                law("exponential at rate 4", d -> d.exponential(4), 1.0 / 4, 1.0 / 16),
                law("gamma of shape 0.7", d -> d.gamma(0.7), 0.7, 0.7),
                law("gamma of shape 3", d -> d.gamma(3), 3, 3),
                law("poisson of 2.5", d -> d.poisson(2.5), 2.5, 2.5),
                law("pareto of 5", d -> d.pareto(5), 5.0 / 4, 5.0 / (16 * 3)),
                law("index 0 or 2", d -> d.index(new double[] {1, 0, 3}), 1.5, 0.75),
                law("beta of 0.9 and 2.3", d -> d.beta(0.9, 2.3), 0.9 / 3.2, 0.9 * 2.3 / (3.2 * 3.2 * 4.2)),
                law("0, 1 or 2", d -> d.below(3), 1, 2.0 / 3),
                law("1 three times as often as 0", d -> d.pick(List.of(0, 1), i -> 1 + 2 * i), 0.75, 0.1875));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("laws")
    void meanAndVarianceAreThoseOfTheLaw(String name, ToDoubleFunction<Draws> law, double mean, double variance) {
        var draws = Draws.of(7, Purpose.PERSON, 1);
        double[] values = DoubleStream.generate(() -> law.applyAsDouble(draws))
                .limit(COUNT)
                .toArray();
        double foundMean = DoubleStream.of(values).average().orElseThrow();
        double foundVariance = DoubleStream.of(values)
                        .map(v -> (v - foundMean) * (v - foundMean))
                        .sum()
                / COUNT;

        // five standard errors of the mean; the variance of these laws is known to a few hundredths from so many
        assertThat(foundMean).isCloseTo(mean, within(5 * Math.sqrt(variance / COUNT)));
        assertThat(foundVariance).isCloseTo(variance, within(0.05 * variance));
    }

    @Test
    void sameSeedAndKeyGiveTheSameNumbers() {
        assertThat(tenNumbers(1, 1)).isEqualTo(tenNumbers(1, 1));
    }

    @Test
    void anotherSeedOrAnotherKeyGivesOtherNumbers() {
        assertThat(List.of(tenNumbers(1, 1), tenNumbers(1, 2), tenNumbers(2, 1), tenNumbers(2, 2)))
                .doesNotHaveDuplicates();
    }

    @Test
    void eachPurposeHasNumbersOfItsOwn() {
        assertThat(Arrays.stream(Purpose.values()).map(p -> Draws.of(1, p, 1).uniform()))
                .doesNotHaveDuplicates();
        assertThat(Draws.of(1, Purpose.PERSON, 1, 2).uniform())
                .isNotEqualTo(Draws.of(1, Purpose.PERSON, 2, 1).uniform());
    }

    @Test
    void noTwoPurposesShareANumber() {
        assertThat(Arrays.stream(Purpose.values()).map(p -> p.number)).doesNotHaveDuplicates();
    }

    @Test
    void logNormalHasItsMedianInTheMiddle() {
        var draws = Draws.of(7, Purpose.PERSON, 1);
        long below = DoubleStream.generate(() -> draws.logNormal(19_000, 0.6))
                .limit(COUNT)
                .filter(v -> v < 19_000)
                .count();

        assertThat(below / (double) COUNT).isCloseTo(0.5, within(0.01));
    }

    private static List<Double> tenNumbers(long seed, long stream) {
        var draws = Draws.of(seed, Purpose.PERSON, stream);
        return DoubleStream.generate(draws::uniform).limit(10).boxed().toList();
    }

    private static Arguments law(String name, ToDoubleFunction<Draws> law, double mean, double variance) {
        return Arguments.of(name, law, mean, variance);
    }
}
