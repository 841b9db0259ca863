package org.headwater.models.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.headwater.models.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApportionmentTest {

    @ParameterizedTest(name = "{0} by {1} is {2}")
    @CsvSource({
        "100, 1 1 1,     34 33 33",
        "100, 1 2,       33 67",
        "0,   1 2,       0 0",
        "-100, 1 1 1,    -34 -33 -33",
        "7,   0 1 0,     0 7 0",
        "1,   1 1 1 1,   1 0 0 0",
        "10,  3 3 3 0.5, 3 3 3 1",
        "9007199254740992, 1 1, 4503599627370496 4503599627370496",
    })
    void divides(long whole, String weights, String shares) {
        assertThat(Apportionment.of(
                        whole,
                        Arrays.stream(weights.split(" "))
                                .mapToDouble(Double::parseDouble)
                                .toArray()))
                .containsExactly(Arrays.stream(shares.split(" "))
                        .mapToLong(Long::parseLong)
                        .toArray());
    }

    @Test
    void sharesAddUpAndAreLessThanOneOffWhatIsDue() {
        Cases.forAll(
                5,
                2_000,
                random -> random.doubles(1 + random.nextInt(30))
                        .map(d -> d < 0.1 ? 0 : Math.pow(10, 12 * d - 6))
                        .toArray(),
                weights -> {
                    double sum = Arrays.stream(weights).sum();
                    if (sum > 0) {
                        long[] shares = Apportionment.of(1_000_003, weights);

                        assertThat(Arrays.stream(shares).sum()).isEqualTo(1_000_003);
                        for (int i = 0; i < shares.length; i++) {
                            assertThat(Math.abs(shares[i] - 1_000_003 * (weights[i] / sum)))
                                    .isLessThan(1);
                        }
                    }
                });
    }

    @Test
    void refusesWeightsThatDivideNothing() {
        assertThatThrownBy(() -> Apportionment.of(1))
                .hasMessage("Weights must be 0 or more with a positive sum, were []");
        assertThatThrownBy(() -> Apportionment.of(1, 0, 0))
                .hasMessage("Weights must be 0 or more with a positive sum, were [0.0, 0.0]");
        assertThatThrownBy(() -> Apportionment.of(1, 2, -1))
                .hasMessage("Weights must be 0 or more with a positive sum, were [2.0, -1.0]");
        assertThatThrownBy(() -> Apportionment.of(1, 2, Double.NaN))
                .hasMessage("Weights must be 0 or more with a positive sum, were [2.0, NaN]");
        assertThatThrownBy(() -> Apportionment.of(Long.MAX_VALUE, 1))
                .hasMessage("The whole must be at most 2^53, was 9223372036854775807");
    }
}
