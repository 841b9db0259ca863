package org.headwater.models.identity;

import java.util.HashMap;
import java.util.Map;

/**
 * How well ids were put together, by pairs of ids.
 *
 * <pre>
 *   precision = pairs together in both / pairs together in the answer
 *   recall    = pairs together in both / pairs together in truth
 * </pre>
 *
 * <p>Counts are exact. From n ids with cell counts n_ij (ids of answer i and truth j), the pairs are the sums of
 * n(n - 1)/2 over cells, rows and columns, so that nobody has to list the pairs.
 *
 * @param together pairs that are together in both
 * @param answered pairs that are together in the answer
 * @param real pairs that are together in truth
 */
public record PairwiseScore(long together, long answered, long real) {

    public PairwiseScore {
        if (together < 0 || together > answered || together > real) {
            throw new IllegalArgumentException("together must be 0 or more and no more than answered and real, were "
                    + together + ", " + answered + ", " + real);
        }
    }

    /**
     * @param answer who has each id; one that is missing is alone
     * @param truth who really has each id; others are not scored
     */
    public static <I> PairwiseScore of(Map<I, ?> answer, Map<I, ?> truth) {
        Map<Object, Map<Object, Long>> cells = new HashMap<>();
        Map<Object, Long> people = new HashMap<>();
        truth.forEach((id, person) -> {
            people.merge(person, 1L, Long::sum);
            Object answered = answer.get(id);
            if (answered != null) {
                cells.computeIfAbsent(answered, a -> new HashMap<>()).merge(person, 1L, Long::sum);
            }
        });
        long together = 0;
        long answered = 0;
        for (Map<Object, Long> row : cells.values()) {
            long size = 0;
            for (long cell : row.values()) {
                together = Math.addExact(together, pairs(cell));
                size += cell;
            }
            answered = Math.addExact(answered, pairs(size));
        }
        long real = 0;
        for (long size : people.values()) {
            real = Math.addExact(real, pairs(size));
        }
        return new PairwiseScore(together, answered, real);
    }

    /** Pairs among {@code n}. */
    public static long pairs(long n) {
        return n % 2 == 0 ? Math.multiplyExact(n / 2, n - 1) : Math.multiplyExact(n, (n - 1) / 2);
    }

    /** In [0, 1]; 1 for an answer that puts nothing together. */
    public double precision() {
        return answered == 0 ? 1 : (double) together / answered;
    }

    /** In [0, 1]; 1 where nothing belongs together. */
    public double recall() {
        return real == 0 ? 1 : (double) together / real;
    }
}
