package org.headwater.models.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaMeanTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "0.5, 3", "0.01, 0.02", "40, 2", "1e4, 3e4", "6e7, 1e-3", "1e-3, 6e7"})
    void meansInClosedForm(double a, double b) {
        assertThat(BetaMean.of(a, b, p -> 7)).isCloseTo(7, withinPercentage(1e-9));
        assertThat(BetaMean.of(a, b, p -> p)).isCloseTo(a / (a + b), withinPercentage(1e-4));
        assertThat(BetaMean.of(a, b, p -> p * p))
                .isCloseTo(a / (a + b) * (a + 1) / (a + b + 1), withinPercentage(1e-4));
    }
}
