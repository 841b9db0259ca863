package org.headwater.models.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;

/** How many periods lie between two instants, microseconds since 1970: 0 within the same one. */
@FunctionalInterface
public interface PeriodCount {

    long between(long start, long later);

    /** By the calendar: the day after, from midnight on, is period 1, be it a minute later. */
    static PeriodCount calendar(Period period, ZoneId zone) {
        return (start, later) -> period.of(dayOf(later, zone)) - period.of(dayOf(start, zone));
    }

    /** By the clock from the start on: period 1 begins 24 hours (7 or 30 times that) after it. */
    static PeriodCount clock(Period period) {
        long length = TimeUnit.DAYS.toMicros(period.days());
        return (start, later) -> Math.floorDiv(later - start, length);
    }

    private static LocalDate dayOf(long micros, ZoneId zone) {
        return Instant.EPOCH
                .plusSeconds(Math.floorDiv(micros, 1_000_000L))
                .atZone(zone)
                .toLocalDate();
    }
}
