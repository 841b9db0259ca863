package org.headwater.jobs.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** One person's events; in time once sorted, those of one moment by all that tells them apart. */
final class UserEvents {

    /**
     * One event.
     *
     * @param micros since 1970, UTC
     * @param by what it is counted under; empty when nothing was asked
     */
    record Event(long micros, String name, String by) {}

    private static final Comparator<Event> IN_TIME =
            Comparator.comparingLong(Event::micros).thenComparing(Event::name).thenComparing(Event::by);

    private final List<Event> events = new ArrayList<>();

    void add(long micros, String name, String by) {
        events.add(new Event(micros, name, by));
    }

    void sort() {
        events.sort(IN_TIME);
    }

    List<Event> all() {
        return events;
    }

    /** Times of those that fit. */
    long[] times(Predicate<Event> fits) {
        return events.stream().filter(fits).mapToLong(Event::micros).toArray();
    }

    long[] map(ToLongFunction<Event> to) {
        return events.stream().mapToLong(to).toArray();
    }
}
