package org.headwater.synthetic.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.headwater.synthetic.WorldTime;
import org.junit.jupiter.api.Test;

class SeasonTest {

    @Test
    void aYearOfEvenDaysIsAYear() {
        assertThat(IntStream.range(0, 365).mapToDouble(Season::weight).sum()).isCloseTo(365, within(1e-9));
    }

    @Test
    void evenDaysAndTheClockUndoEachOther() {
        for (double even = 0; even < 1000; even += 0.37) {
            assertThat(Season.evenAt(Season.at(even))).isCloseTo(even, within(1e-5));
        }
    }

    @Test
    void timeNeverGoesBack() {
        long before = Long.MIN_VALUE;
        for (double even = 0; even < 800; even += 0.01) {
            long at = Season.at(even);
            assertThat(at).isGreaterThanOrEqualTo(before);
            before = at;
        }
    }

    @Test
    void double11IsTheBusiestDay() {
        int busiest = IntStream.range(0, 365)
                .boxed()
                .max(Comparator.comparingDouble(Season::weight))
                .orElseThrow();

        assertThat(WorldTime.date(busiest)).isEqualTo(LocalDate.of(2025, 11, 11));
        assertThat(Season.isFestival(busiest)).isTrue();
    }

    @Test
    void eveningsAreBusierThanNights() {
        long evenings = IntStream.range(0, 36_500)
                .map(i -> WorldTime.local(Season.at(i / 100.0)).getHour())
                .filter(hour -> hour >= 20 && hour < 23)
                .count();
        long nights = IntStream.range(0, 36_500)
                .map(i -> WorldTime.local(Season.at(i / 100.0)).getHour())
                .filter(hour -> hour >= 2 && hour < 5)
                .count();

        assertThat(evenings).isGreaterThan(20 * nights);
    }
}
