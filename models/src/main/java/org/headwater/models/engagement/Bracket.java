package org.headwater.models.engagement;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Periods after the start, ends included: 1 to 1 is the period after, 7 to 13 the second week of days.
 *
 * @param first 0 or more
 * @param last {@code first} or more; {@link #OPEN} for ever after
 */
public record Bracket(long first, long last) {

    public static final long OPEN = Long.MAX_VALUE;

    public Bracket {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException(
                    "A bracket must go from a period of 0 or more to the same or a later one, was " + first + " to "
                            + last);
        }
    }

    /** Period retention, N-day retention: periods 0 to {@code last}, each for itself. */
    public static List<Bracket> each(int last) {
        return LongStream.rangeClosed(0, last).mapToObj(n -> new Bracket(n, n)).toList();
    }

    /** Unbounded (rolling) retention: in period n or any later one, for n from 0 to {@code last}. */
    public static List<Bracket> onOrAfter(int last) {
        return LongStream.rangeClosed(0, last)
                .mapToObj(n -> new Bracket(n, OPEN))
                .toList();
    }

    public boolean contains(long period) {
        return first <= period && period <= last;
    }
}
