package org.headwater.models.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumericsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 16, 32, 64})
    void quadratureIsExactForPolynomialsOfTwiceItsPoints(int points) {
        var rule = GaussLegendre.ofPoints(points);
        int degree = 2 * points - 1;

        assertThat(rule.points()).isEqualTo(points);
        assertThat(rule.integrate(x -> Math.pow(x, degree), 0, 1, 1)).isCloseTo(1.0 / (degree + 1), within(1e-14));
        assertThat(rule.integrate(x -> 3, -1, 4, 1)).isCloseTo(15, within(1e-12));
    }

    @Test
    void quadratureInPanels() {
        assertThat(GaussLegendre.ofPoints(4).integrate(Math::exp, 0, 5, 20)).isCloseTo(Math.expm1(5), within(1e-8));
        assertThatThrownBy(() -> GaussLegendre.ofPoints(65)).hasMessage("points must be 1 to 64, were 65");
        assertThatThrownBy(() -> GaussLegendre.ofPoints(0)).hasMessage("points must be 1 to 64, were 0");
    }

    /** Rosenbrock's valley. */
    private static double valley(double[] at, double[] gradient) {
        double across = at[1] - at[0] * at[0];
        gradient[0] = -2 * (1 - at[0]) - 400 * at[0] * across;
        gradient[1] = 200 * across;
        return (1 - at[0]) * (1 - at[0]) + 100 * across * across;
    }

    @Test
    void findsTheEndOfTheValley() {
        Minimum end = Bfgs.minimise(NumericsTest::valley, new double[] {-1.2, 1}, -5, 5, 1e-10, 200);

        assertThat(end.at()).containsExactly(new double[] {1, 1}, within(1e-7));
        assertThat(end.value()).isCloseTo(0, within(1e-14));
        assertThat(end.converged()).isTrue();
        assertThat(end.iterations()).isBetween(20, 60);
        assertThat(end.evaluations()).isBetween(end.iterations(), 2 * end.iterations());
        assertThat(end.gradient()).containsExactly(new double[] {0, 0}, within(1e-6));
    }

    @Test
    void stopsAtTheBoxAndSaysThatNothingIsLeftToGain() {
        Minimum end = Bfgs.minimise(NumericsTest::valley, new double[] {-1.2, 0.2}, -5, 0.5, 1e-10, 200);

        assertThat(end.at()[0]).isCloseTo(0.5, within(1e-9));
        assertThat(end.at()[1]).isCloseTo(0.25, within(1e-7));
        assertThat(end.converged()).isTrue();
    }

    @Test
    void saysThatItWasStopped() {
        Minimum end = Bfgs.minimise(NumericsTest::valley, new double[] {-1.2, 1}, -5, 5, 1e-10, 3);

        assertThat(end.iterations()).isEqualTo(3);
        assertThat(end.converged()).isFalse();
    }

    @Test
    void doesNotStepToWhereTheFunctionIsNotDefined() {
        Objective logarithm = (at, gradient) -> {
            gradient[0] = 1 - 1 / at[0];
            return at[0] > 0 ? at[0] - Math.log(at[0]) : Double.NaN;
        };

        assertThat(Bfgs.minimise(logarithm, new double[] {30}, -100, 100, 1e-12, 100)
                        .at()[0])
                .isCloseTo(1, within(1e-6));
        Minimum nowhere = Bfgs.minimise(logarithm, new double[] {-1}, -100, 100, 1e-12, 100);
        assertThat(nowhere.converged()).isFalse();
        assertThat(nowhere.value()).isInfinite();
    }

    @Test
    void squareRootOfAMatrix() {
        double[][] matrix = {{4, 2, 0.4}, {2, 5, 1}, {0.4, 1, 3}};
        Cholesky root = Cholesky.of(matrix).orElseThrow();
        double[][] inverse = root.inverse();

        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
                double product = 0;
                for (int j = 0; j < 3; j++) {
                    product += matrix[i][j] * inverse[j][k];
                }
                assertThat(product).isCloseTo(i == k ? 1 : 0, within(1e-14));
            }
        }
        assertThat(root.times(new double[] {1, 0, 0})).containsExactly(new double[] {2, 1, 0.2}, within(1e-15));
        assertThat(root.solve(new double[] {6.4, 8, 4.4})).containsExactly(new double[] {1, 1, 1}, within(1e-14));
    }

    @Test
    void noRootOfWhatIsNotPositive() {
        assertThat(Cholesky.of(new double[][] {{1, 2}, {2, 1}})).isEmpty();
        assertThat(Cholesky.of(new double[][] {{0}})).isEmpty();
        assertThat(Cholesky.of(new double[][] {{Double.NaN}})).isEmpty();
        assertThat(Cholesky.of(new double[][] {{Double.POSITIVE_INFINITY}})).isEmpty();
    }
}
