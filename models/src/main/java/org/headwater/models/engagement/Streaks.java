package org.headwater.models.engagement;

/**
 * Days in a row.
 *
 * @param longest days of the longest row; 0 without any day
 * @param longestEnd its last day, of several the latest; 0 without any day
 * @param current days of the row that goes on: its last day is the day asked about or the one before it; else 0
 */
public record Streaks(int longest, long longestEnd, int current) {

    /**
     * @param days days on which somebody was active, rising, each once
     * @param asOf the last day that counts; none is after it
     */
    public static Streaks of(long[] days, long asOf) {
        int longest = 0;
        long longestEnd = 0;
        int row = 0;
        for (int i = 0; i < days.length; i++) {
            if (i > 0 && days[i] <= days[i - 1]) {
                throw new IllegalArgumentException("Days must rise, were " + days[i - 1] + " and " + days[i]);
            }
            row = i > 0 && days[i] == days[i - 1] + 1 ? row + 1 : 1;
            if (row >= longest) {
                longest = row;
                longestEnd = days[i];
            }
        }
        boolean goesOn = days.length > 0 && days[days.length - 1] >= asOf - 1;
        return new Streaks(longest, longestEnd, goesOn ? row : 0);
    }
}
