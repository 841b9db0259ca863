package org.headwater.models.funnel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Counts people on the steps of a funnel. Order of people does not matter. */
public final class FunnelCount {

    private static final int MEDIAN = 50;
    private static final int P90 = 90;

    private final int steps;
    private final long[] users;
    private final long[] stopped;
    private final long[] open;
    private final List<List<Long>> waits;

    public FunnelCount(int steps) {
        this.steps = steps;
        this.users = new long[steps + 1];
        this.stopped = new long[steps + 1];
        this.open = new long[steps + 1];
        this.waits = IntStream.rangeClosed(0, steps)
                .mapToObj(i -> (List<Long>) new ArrayList<Long>())
                .toList();
    }

    /** One person; who reached nothing counts nowhere. */
    public void add(Journey journey, boolean isOpen) {
        if (journey.furthest() == 0) {
            return;
        }
        stopped[journey.furthest()]++;
        open[journey.furthest()] += isOpen ? 1 : 0;
        for (int step = 1; step <= steps; step++) {
            users[step] += journey.reaches(step) ? 1 : 0;
            if (step > 1 && journey.takes(step)) {
                waits.get(step).add(journey.between(journey.before(step), step).getAsLong());
            }
        }
    }

    public List<StepCount> steps() {
        return IntStream.rangeClosed(1, steps).mapToObj(this::step).toList();
    }

    private StepCount step(int step) {
        long[] sorted = waits.get(step).stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new StepCount(users[step], stopped[step], open[step], quantile(sorted, MEDIAN), quantile(sorted, P90));
    }

    /** The smallest value that at least {@code percent} of 100 values do not exceed. */
    private static OptionalLong quantile(long[] sorted, int percent) {
        return sorted.length == 0
                ? OptionalLong.empty()
                : OptionalLong.of(sorted[(int) (((long) sorted.length * percent + 99) / 100) - 1]);
    }
}
