package org.headwater.synthetic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

/** Days of a world, from 0, and the clock in China, which has known no summer time since 1991. */
public final class WorldTime {

    public static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    public static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    public static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);

    private static final long FIRST_MIDNIGHT =
            FIRST_DAY.atStartOfDay(CHINA).toInstant().toEpochMilli();

    private WorldTime() {}

    /** Epoch milliseconds of the midnight that begins a day. */
    public static long midnight(int day) {
        return FIRST_MIDNIGHT + day * DAY_MILLIS;
    }

    public static int day(long millis) {
        return (int) Math.floorDiv(millis - FIRST_MIDNIGHT, DAY_MILLIS);
    }

    public static LocalDate date(int day) {
        return FIRST_DAY.plusDays(day);
    }

    public static LocalDateTime local(long millis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), CHINA);
    }
}
