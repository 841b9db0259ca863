package org.headwater.synthetic.brand;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Map;
import org.headwater.synthetic.WorldTime;

/**
 * When people are busy: on an even scale of days all days and hours are alike; {@link #at} maps it to the clock on the
 * wall, so that 双11, weekends and evenings fill up. A year of even days is a year on the wall.
 */
public final class Season {

    private static final double[] MONDAY_TO_SUNDAY = {0.94, 0.90, 0.92, 0.95, 1.08, 1.15, 1.06};

    private static final Map<MonthDay, Double> FESTIVALS = Map.ofEntries(
            Map.entry(MonthDay.of(3, 8), 2.0),
            Map.entry(MonthDay.of(5, 20), 1.6),
            Map.entry(MonthDay.of(6, 1), 1.6),
            Map.entry(MonthDay.of(6, 16), 1.6),
            Map.entry(MonthDay.of(6, 17), 2.0),
            Map.entry(MonthDay.of(6, 18), 4.5),
            Map.entry(MonthDay.of(11, 1), 2.2),
            Map.entry(MonthDay.of(11, 9), 1.6),
            Map.entry(MonthDay.of(11, 10), 2.5),
            Map.entry(MonthDay.of(11, 11), 6.0),
            Map.entry(MonthDay.of(12, 12), 2.0));

    private static final double[] HOURS = {
        0.7, 0.3, 0.1, 0.05, 0.05, 0.1, 0.3, 0.6, 0.9, 1.2, 1.5, 1.4, 1.5, 1.3, 1.2, 1.2, 1.2, 1.1, 1.2, 1.5, 2.0, 2.2,
        1.9, 1.3
    };

    /** Enough for any world: a little over eleven years. */
    private static final int DAYS = 4096;

    private static final int YEAR = 365;
    /** On the even scale, where each day ends. */
    private static final double[] DAY_ENDS = ends(dayWeights(), YEAR);

    private static final double[] HOUR_ENDS = ends(HOURS, HOURS.length);

    /** End of the even scale, exclusive. */
    public static final double LAST = DAY_ENDS[DAYS - 1];

    private Season() {}

    /** Epoch milliseconds for even days from 0, inclusive, to {@link #LAST}, exclusive. */
    public static long at(double evenDays) {
        double day = along(DAY_ENDS, evenDays);
        double hours = along(HOUR_ENDS, (day - Math.floor(day)) * HOURS.length);
        return WorldTime.midnight((int) day) + (long) (hours / HOURS.length * WorldTime.DAY_MILLIS);
    }

    /** The even day of a moment: {@link #at} undone, but for the hours, of which it takes the share of the day. */
    public static double evenAt(long millis) {
        int day = WorldTime.day(millis);
        double start = day == 0 ? 0 : DAY_ENDS[day - 1];
        double dayShare = (millis - WorldTime.midnight(day)) / (double) WorldTime.DAY_MILLIS;
        double hour = dayShare * HOURS.length;
        double hourStart = (int) hour == 0 ? 0 : HOUR_ENDS[(int) hour - 1];
        double evenHours = hourStart + (hour - (int) hour) * (HOUR_ENDS[(int) hour] - hourStart);
        return start + evenHours / HOURS.length * (DAY_ENDS[day] - start);
    }

    public static boolean isFestival(int day) {
        return FESTIVALS.containsKey(MonthDay.from(WorldTime.date(day)));
    }

    /** How busy a day is against the year's mean. */
    public static double weight(int day) {
        return day == 0 ? DAY_ENDS[0] : DAY_ENDS[day] - DAY_ENDS[day - 1];
    }

    private static double[] dayWeights() {
        double[] weights = new double[DAYS];
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = WorldTime.date(i);
            weights[i] = MONDAY_TO_SUNDAY[day.getDayOfWeek().getValue() - 1]
                    * FESTIVALS.getOrDefault(MonthDay.from(day), 1.0);
        }
        return weights;
    }

    /** Ends of each weight's stretch, scaled so that the first {@code cycle} weights have mean 1. */
    private static double[] ends(double[] weights, int cycle) {
        double mean = Arrays.stream(weights, 0, cycle).sum() / cycle;
        double[] ends = new double[weights.length];
        double end = 0;
        for (int i = 0; i < weights.length; i++) {
            end += weights[i] / mean;
            ends[i] = end;
        }
        return ends;
    }

    /** Whole part: the stretch that a point of the even scale is in; fraction: how far in it. */
    private static double along(double[] ends, double even) {
        int found = Arrays.binarySearch(ends, even);
        int stretch = Math.min(found >= 0 ? found + 1 : -found - 1, ends.length - 1);
        double start = stretch == 0 ? 0 : ends[stretch - 1];
        double within = (even - start) / (ends[stretch] - start);
        // So far at most that adding the number of the stretch can't round up to the next one.
        return stretch + Math.min(within, 1 - 0x1p-20);
    }
}
