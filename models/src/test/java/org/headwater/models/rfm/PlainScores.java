package org.headwater.models.rfm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The conventions as they are defined, by sorting and counting: slow, and written without the formulas under test. */
final class PlainScores {
    private PlainScores() {}

    /** Score of each customer in the order given: {@code ceil(5 · rank_max / n)}. */
    static List<Integer> rankMax(List<Long> values) {
        return values.stream().map(value -> rankMax(value, values)).toList();
    }

    private static int rankMax(long value, List<Long> values) {
        long rank = values.stream().filter(other -> other <= value).count();
        int score = 1;
        while ((long) score * values.size() < 5 * rank) {
            score++;
        }
        return score;
    }

    /** The bins of the R package rfm: [min, q1 + 1), [q1 + 1, q2 + 1), … [q4 + 1, max + 1), numbered from 1. */
    static List<Integer> threshold(List<Long> wholeUnits, long one) {
        var values = wholeUnits.stream().map(v -> Values.inUnitsOf(one, v)).toList();
        var sorted = values.stream().sorted().toList();
        var edges = new ArrayList<BigDecimal>();
        edges.add(sorted.get(0));
        for (var p : List.of("0.2", "0.4", "0.6", "0.8", "1")) {
            edges.add(quantile(sorted, new BigDecimal(p)).add(BigDecimal.ONE));
        }
        return values.stream().map(value -> bin(value, edges)).toList();
    }

    private static int bin(BigDecimal value, List<BigDecimal> edges) {
        return IntStream.rangeClosed(1, 5)
                .filter(i -> edges.get(i - 1).compareTo(value) <= 0 && value.compareTo(edges.get(i)) < 0)
                .findFirst()
                .orElseThrow();
    }

    /** Between the values at positions 0, 1, … n - 1, at position (n - 1) · p. */
    private static BigDecimal quantile(List<BigDecimal> sorted, BigDecimal p) {
        var position = p.multiply(BigDecimal.valueOf(sorted.size() - 1L));
        int below = position.intValue();
        var above = sorted.get(Math.min(below + 1, sorted.size() - 1));
        var share = position.subtract(BigDecimal.valueOf(below));
        return sorted.get(below).multiply(BigDecimal.ONE.subtract(share)).add(above.multiply(share));
    }

    /** SQL NTILE(5) over (order by value, id), where the id is the place in the list. */
    static List<Integer> ntile(List<Long> values) {
        var places = IntStream.range(0, values.size())
                .boxed()
                .sorted(Comparator.comparing(values::get))
                .toList();
        var scores = new ArrayList<>(values.stream().map(value -> 0).toList());
        var left = new ArrayList<>(places);
        for (int bucket = 1; bucket <= 5; bucket++) {
            int bucketsLeft = 6 - bucket;
            int size = (left.size() + bucketsLeft - 1) / bucketsLeft;
            for (int place : left.subList(0, size)) {
                scores.set(place, bucket);
            }
            left.subList(0, size).clear();
        }
        return scores;
    }
}
