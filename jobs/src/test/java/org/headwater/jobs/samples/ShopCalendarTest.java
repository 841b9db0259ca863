package org.headwater.jobs.samples;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShopCalendarTest {

    private static final int COUNT = 396 * 1000;

    /** Moments as far apart on the even scale as each other. */
    private final List<LocalDateTime> moments = IntStream.range(0, COUNT)
            .mapToObj(i -> ShopCalendar.at(i * ShopCalendar.length() / COUNT))
            .toList();

    @Test
    void beginsAtTheFirstMidnightAndStaysWithinTheLastDay() {
        assertThat(ShopCalendar.at(0)).isEqualTo("2025-01-01T00:00:00");
        assertThat(ShopCalendar.at(Math.nextDown(ShopCalendar.length()))).isBefore("2026-02-01T00:00:00");
        assertThat(ShopCalendar.length()).isEqualTo(396);
    }

    @Test
    void keepsTheOrder() {
        assertThat(moments).isSorted();
    }

    @Test
    void singlesDayIsEightOrdinaryTuesdays() {
        Map<LocalDate, Long> byDay = moments.stream().collect(groupingBy(LocalDateTime::toLocalDate, counting()));

        assertThat(byDay.keySet()).hasSize(396);
        assertThat(ratio(byDay, "2025-11-11", "2025-11-18")).isCloseTo(8, within(0.05));
        assertThat(ratio(byDay, "2025-06-18", "2025-06-25")).isCloseTo(6, within(0.05));
    }

    @Test
    void eveningsAreBusyAndNightsAreNot() {
        Map<Integer, Long> byHour = moments.stream().collect(groupingBy(LocalDateTime::getHour, counting()));

        assertThat(byHour.keySet()).hasSize(24);
        assertThat(byHour.get(21)).isGreaterThan(40 * byHour.get(4));
    }

    private static double ratio(Map<LocalDate, Long> byDay, String day, String other) {
        return (double) byDay.get(LocalDate.parse(day)) / byDay.get(LocalDate.parse(other));
    }
}
