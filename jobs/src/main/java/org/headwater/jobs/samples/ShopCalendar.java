package org.headwater.jobs.samples;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * When people buy: busy days and hours pass slowly, quiet ones fast. A customer's purchases are drawn on an even time
 * scale ("shop days"), and this maps them to the clock on the wall, so that 双11, weekends and evenings fill up.
 */
final class ShopCalendar {

    static final LocalDate FIRST_DAY = LocalDate.parse("2025-01-01");
    /** The as-of date that the samples are made for. */
    static final LocalDate LAST_DAY = LocalDate.parse("2026-01-31");
    /** The midnight that ends the last day. */
    static final LocalDateTime END = LAST_DAY.plusDays(1).atStartOfDay();

    private static final double[] MONDAY_TO_SUNDAY = {0.94, 0.90, 0.92, 0.95, 1.08, 1.15, 1.06};

    private static final Map<MonthDay, Double> FESTIVALS = Map.ofEntries(
            Map.entry(MonthDay.of(3, 8), 2.5),
            Map.entry(MonthDay.of(5, 20), 1.8),
            Map.entry(MonthDay.of(6, 1), 2.0),
            Map.entry(MonthDay.of(6, 16), 2.0),
            Map.entry(MonthDay.of(6, 17), 2.5),
            Map.entry(MonthDay.of(6, 18), 6.0),
            Map.entry(MonthDay.of(11, 1), 3.0),
            Map.entry(MonthDay.of(11, 9), 2.0),
            Map.entry(MonthDay.of(11, 10), 3.5),
            Map.entry(MonthDay.of(11, 11), 8.0),
            Map.entry(MonthDay.of(12, 12), 2.5));

    private static final double[] HOURS = {
        0.7, 0.3, 0.1, 0.05, 0.05, 0.1, 0.3, 0.6, 0.9, 1.2, 1.5, 1.4, 1.5, 1.3, 1.2, 1.2, 1.2, 1.1, 1.2, 1.5, 2.0, 2.2,
        1.9, 1.3
    };

    private static final Scale DAYS = new Scale(dayWeights());
    private static final Scale HOURS_OF_DAY = new Scale(HOURS);

    private ShopCalendar() {}

    /** From the first midnight to the one after the last day, in shop days; as long as in calendar days. */
    static double length() {
        return DAYS.length();
    }

    /** The wall clock, for shop days from 0, inclusive, to {@link #length()}, exclusive. */
    static LocalDateTime at(double shopDays) {
        double days = DAYS.at(shopDays);
        double hours = HOURS_OF_DAY.at((days - Math.floor(days)) * 24);
        return FIRST_DAY.plusDays((long) days).atStartOfDay().plusSeconds((long) (hours * 3600));
    }

    static boolean isFestival(LocalDate day) {
        return FESTIVALS.containsKey(MonthDay.from(day));
    }

    private static double[] dayWeights() {
        double[] weights = new double[(int) ChronoUnit.DAYS.between(FIRST_DAY, LAST_DAY) + 1];
        for (int i = 0; i < weights.length; i++) {
            LocalDate day = FIRST_DAY.plusDays(i);
            weights[i] = MONDAY_TO_SUNDAY[day.getDayOfWeek().getValue() - 1]
                    * FESTIVALS.getOrDefault(MonthDay.from(day), 1.0);
        }
        return weights;
    }
}
