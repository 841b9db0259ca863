package org.headwater.models.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.headwater.models.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values in closed form, and laws that hold everywhere. */
class SpecialFunctionsTest {

    private static final double EULER = 0.5772156649015329;

    @Test
    void logGamma() {
        assertThat(LogGamma.of(1)).isCloseTo(0, within(1e-14));
        assertThat(LogGamma.of(2)).isCloseTo(0, within(1e-14));
        assertThat(LogGamma.of(0.5)).isCloseTo(Math.log(Math.PI) / 2, within(1e-14));
        assertThat(LogGamma.of(11)).isCloseTo(Math.log(3628800), within(1e-13));
        assertThat(LogGamma.of(171)).isCloseTo(706.573062245787, within(1e-9));
        assertThat(LogGamma.of(1e-10)).isCloseTo(10 * Math.log(10), within(1e-9));
        assertThat(LogGamma.of(0)).isInfinite();
        assertThat(LogGamma.of(-1)).isNaN();
        assertThat(LogGamma.of(Double.NaN)).isNaN();
    }

    @Test
    void digammaAndTrigamma() {
        assertThat(Digamma.of(1)).isCloseTo(-EULER, within(1e-14));
        assertThat(Digamma.of(0.5)).isCloseTo(-EULER - 2 * Math.log(2), within(1e-14));
        assertThat(Digamma.of(0)).isNaN();
        assertThat(Trigamma.of(1)).isCloseTo(Math.PI * Math.PI / 6, within(1e-13));
        assertThat(Trigamma.of(0.5)).isCloseTo(Math.PI * Math.PI / 2, within(1e-13));
        assertThat(Trigamma.of(-2)).isNaN();
    }

    @Test
    void slopesAreSlopes() {
        Cases.forAll(1, 200, random -> Math.exp(3 * random.nextGaussian()), x -> {
            double h = x * 1e-5;
            assertThat(Digamma.of(x))
                    .isCloseTo((LogGamma.of(x + h) - LogGamma.of(x - h)) / (2 * h), within(1e-7 * (1 + 1 / x)));
            assertThat(Trigamma.of(x))
                    .isCloseTo((Digamma.of(x + h) - Digamma.of(x - h)) / (2 * h), withinPercentage(1e-4));
        });
    }

    @Test
    void risingFactorials() {
        assertThat(Rising.log(3, 4)).isCloseTo(Math.log(3 * 4 * 5 * 6), within(1e-14));
        assertThat(Rising.slope(3, 4)).isCloseTo(1 / 3.0 + 1 / 4.0 + 1 / 5.0 + 1 / 6.0, within(1e-14));
        assertThat(Rising.log(7, 0)).isZero();
        assertThat(Rising.slope(7, 0)).isZero();
        // Where the gamma functions would be equal but for their last digits.
        assertThat(Rising.log(1e12, 3)).isCloseTo(3 * Math.log(1e12), within(1e-11));
        assertThat(Rising.log(1e-9, 60)).isCloseTo(Math.log(1e-9) + LogGamma.of(60), within(1e-7));
    }

    @ParameterizedTest
    @CsvSource({"0.3", "2.5", "80", "100000"})
    void risingFactorialsMultipliedOutGoOnAsDifferences(double z) {
        double onward = Rising.log(z, Rising.DIRECT) + Math.log(z + Rising.DIRECT);
        double slope = Rising.slope(z, Rising.DIRECT) + 1 / (z + Rising.DIRECT);

        assertThat(Rising.log(z, Rising.DIRECT + 1L)).isCloseTo(onward, withinPercentage(1e-9));
        assertThat(Rising.slope(z, Rising.DIRECT + 1L)).isCloseTo(slope, withinPercentage(1e-8));
    }

    @Test
    void logBeta() {
        assertThat(LogBeta.of(2, 3)).isCloseTo(Math.log(1 / 12.0), within(1e-14));
        assertThat(LogBeta.of(0.5, 0.5)).isCloseTo(Math.log(Math.PI), within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"0.1", "0.5", "0.9", "0.99"})
    void hypergeometricInClosedForm(double z) {
        assertThat(Hypergeometric.of(1, 1, 2, z)).isCloseTo(-Math.log1p(-z) / z, withinPercentage(1e-10));
        assertThat(Hypergeometric.of(3, 2.5, 2.5, z)).isCloseTo(Math.pow(1 - z, -3), withinPercentage(1e-10));
        assertThat(Hypergeometric.of(-2, 3, 4, z))
                .isCloseTo(1 - 2 * 3 / 4.0 * z + 3 * 4 / 20.0 * z * z, withinPercentage(1e-10));
        assertThat(Hypergeometric.of(2, 3, 4, 0)).isEqualTo(1);
    }

    @Test
    void hypergeometricIsForHalfTheUnitIntervalOnly() {
        assertThatThrownBy(() -> Hypergeometric.of(1, 1, 1, 1))
                .hasMessage("0 <= z < 1 and c > 0 must hold, were z = 1.0, c = 1.0");
        assertThatThrownBy(() -> Hypergeometric.of(1, 1, 1, -0.1))
                .hasMessage("0 <= z < 1 and c > 0 must hold, were z = -0.1, c = 1.0");
        assertThatThrownBy(() -> Hypergeometric.of(1, 1, 0, 0.1))
                .hasMessage("0 <= z < 1 and c > 0 must hold, were z = 0.1, c = 0.0");
    }

    @Test
    void exponentialIntegral() {
        // E1(1) of DLMF's table 6, and s = 0, where it is 1/z.
        assertThat(ExponentialIntegral.scaled(1, 1) / Math.E).isCloseTo(0.2193839343955203, within(1e-13));
        for (double z : new double[] {1e-6, 1e-3, 1, 50, 1e4}) {
            assertThat(ExponentialIntegral.scaled(0, z)).isCloseTo(1 / z, withinPercentage(1e-9));
        }
        assertThatThrownBy(() -> ExponentialIntegral.scaled(1, 0)).hasMessage("z must be more than 0, was 0.0");
    }

    @Test
    void exponentialIntegralsOfNeighbouringOrders() {
        // DLMF 8.19.12: s E(s + 1, z) + z E(s, z) = exp(-z).
        Cases.forAll(
                2,
                200,
                random -> new double[] {Math.exp(2 * random.nextGaussian()), Math.exp(4 * random.nextGaussian())},
                c -> assertThat(c[0] * ExponentialIntegral.scaled(c[0] + 1, c[1])
                                + c[1] * ExponentialIntegral.scaled(c[0], c[1]))
                        .as("s = %s, z = %s", c[0], c[1])
                        .isCloseTo(1, within(1e-10)));
    }

    @Test
    void normalQuantiles() {
        assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-9));
        assertThat(Normal.quantile(0.95)).isCloseTo(1.6448536269514722, within(1e-9));
        assertThat(Normal.quantile(0.5)).isCloseTo(0, within(1e-12));
        assertThat(Normal.quantile(0.05)).isCloseTo(-1.6448536269514722, within(1e-9));
        assertThat(Normal.below(1)).isCloseTo(0.8413447460685429, within(1e-14));
        assertThat(Normal.below(-1)).isCloseTo(1 - 0.8413447460685429, within(1e-14));
        assertThat(Normal.below(9)).isEqualTo(1);
        assertThatThrownBy(() -> Normal.quantile(1)).hasMessage("p must be between 0 and 1, was 1.0");
        assertThatThrownBy(() -> Normal.quantile(0)).hasMessage("p must be between 0 and 1, was 0.0");
    }
}
