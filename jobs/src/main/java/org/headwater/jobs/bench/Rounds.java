package org.headwater.jobs.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Seconds of what was done in each of several rounds, so that what is compared ran beside each other. */
final class Rounds {

    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

    /** @param counts false for a warm-up */
    void time(String what, boolean counts, Runnable work) {
        System.gc();
        long began = System.nanoTime();
        work.run();
        double took = (System.nanoTime() - began) / 1e9;
        if (counts) {
            seconds.computeIfAbsent(what, w -> new ArrayList<>()).add(took);
        }
    }

    double median(String what) {
        return median(seconds.get(what));
    }

    /** Of each round the quotient, and of those the middle one. */
    double ratio(String what, String to) {
        List<Double> quotients = new ArrayList<>();
        for (int round = 0; round < seconds.get(to).size(); round++) {
            quotients.add(seconds.get(what).get(round) / seconds.get(to).get(round));
        }
        return median(quotients);
    }

    /** In the order in which they were first timed. */
    void forEachMedian(BiConsumer<String, Double> taker) {
        seconds.forEach((what, all) -> taker.accept(what, median(all)));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
