package org.headwater.models.engagement;

import java.util.Arrays;

/** How many of some days somebody was active on, and how many people on how many. */
public final class Stickiness {

    private Stickiness() {}

    /** Days active among the {@code window} days that end with {@code asOf}; {@code days} rising, each once. */
    public static int activeDays(long[] days, long asOf, int window) {
        return place(days, asOf + 1) - place(days, asOf - window + 1);
    }

    /**
     * People by the number of days that they were active on.
     *
     * @param activeDays of each person, 0 to {@code window}
     * @return at index n, people active on exactly n days
     */
    public static long[] histogram(int[] activeDays, int window) {
        long[] people = new long[window + 1];
        for (int days : activeDays) {
            people[days]++;
        }
        return people;
    }

    /** Share of a month's people who are there on a day; 0 when there is nobody. */
    public static double ratio(long daily, long monthly) {
        return monthly == 0 ? 0 : (double) daily / monthly;
    }

    private static int place(long[] days, long day) {
        int found = Arrays.binarySearch(days, day);
        return found >= 0 ? found : -found - 1;
    }
}
