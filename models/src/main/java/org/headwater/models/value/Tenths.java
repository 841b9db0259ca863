package org.headwater.models.value;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Customers in ten groups of about the same size by their forecast: a forecast is calibrated where each group got its own. */
public final class Tenths {

    private static final int GROUPS = 10;

    private Tenths() {}

    /**
     * The group of each customer. Equal forecasts share a group, that of their middle place, so that the order of customers does
     * not count; where many are equal, groups beside theirs may be empty.
     *
     * @param forecasts of the customers, in any order
     * @return 1 for the least forecasts to 10 for the greatest
     */
    public static int[] of(double[] forecasts) {
        int[] order = IntStream.range(0, forecasts.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> forecasts[i]))
                .mapToInt(i -> i)
                .toArray();
        int[] groups = new int[forecasts.length];
        int from = 0;
        while (from < order.length) {
            int to = from + 1;
            while (to < order.length && forecasts[order[to]] == forecasts[order[from]]) {
                to++;
            }
            int group = 1 + (int) ((long) GROUPS * (from + to) / 2 / order.length);
            for (int i = from; i < to; i++) {
                groups[order[i]] = Math.min(GROUPS, group);
            }
            from = to;
        }
        return groups;
    }
}
