package org.headwater.models.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TenthsTest {

    @Test
    void hundredCustomersFallIntoTensFromTheLeastForecast() {
        double[] forecasts = IntStream.range(0, 100).mapToDouble(i -> 100 - i).toArray();

        int[] tenths = Tenths.of(forecasts);

        assertThat(tenths[99]).isEqualTo(1);
        assertThat(tenths[0]).isEqualTo(10);
        for (int tenth = 1; tenth <= 10; tenth++) {
            int here = tenth;
            assertThat(Arrays.stream(tenths).filter(t -> t == here)).hasSize(10);
        }
    }

    @Test
    void equalForecastsShareTheGroupOfTheirMiddlePlace() {
        assertThat(Tenths.of(new double[] {1, 1, 1, 1})).containsOnly(6);
        assertThat(Tenths.of(new double[] {0, 0, 0, 0, 0, 0, 0, 0, 5, 9}))
                .containsExactly(5, 5, 5, 5, 5, 5, 5, 5, 9, 10);
        assertThat(Tenths.of(new double[0])).isEmpty();
        assertThat(Tenths.of(new double[] {3})).containsExactly(6);
    }

    @Test
    void theOrderOfCustomersDoesNotCount() {
        double[] forecasts = new Random(3).ints(500, 0, 60).asDoubleStream().toArray();
        int[] turned = IntStream.range(0, 500).map(i -> 499 - i).toArray();

        int[] there = Tenths.of(forecasts);
        int[] back =
                Tenths.of(Arrays.stream(turned).mapToDouble(i -> forecasts[i]).toArray());

        assertThat(back)
                .containsExactly(Arrays.stream(turned).map(i -> there[i]).toArray());
    }
}
