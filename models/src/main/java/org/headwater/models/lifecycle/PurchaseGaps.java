package org.headwater.models.lifecycle;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Thresholds out of the data: from the days between one purchase and the next of all who bought again.
 *
 * <p>Half of those who come back have done so by the median gap: up to it, a first-time buyer is new. Three in four have
 * by the upper quartile, after which one is late; nine in ten by the ninth decile, after which one is dormant; 98 in 100
 * by the last threshold. A quantile is the smallest gap that at least so many gaps do not exceed. Gaps that the data is
 * too short to hold are not seen, so the thresholds of a young shop are too early.
 */
public final class PurchaseGaps {

    /** Fewer gaps than these say little of how long people take. */
    public static final long FEWEST = 30;

    private PurchaseGaps() {}

    /**
     * @param counts how many gaps there are of each length in days; gaps of 0 days (same day) do not count
     * @return empty with fewer than {@link #FEWEST} gaps
     */
    public static Optional<Thresholds> thresholds(Map<Integer, Long> counts) {
        SortedMap<Integer, Long> gaps = new TreeMap<>(counts);
        gaps.remove(0);
        long all = gaps.values().stream().mapToLong(Long::longValue).sum();
        if (all < FEWEST) {
            return Optional.empty();
        }
        int late = quantile(gaps, all, 75);
        int silent = Math.max(late + 1, quantile(gaps, all, 90));
        int gone = Math.max(silent + 1, quantile(gaps, all, 98));
        return Optional.of(new Thresholds(quantile(gaps, all, 50), late, silent, gone));
    }

    private static int quantile(SortedMap<Integer, Long> gaps, long all, int percent) {
        long wanted = (all * percent + 99) / 100;
        long below = 0;
        for (Map.Entry<Integer, Long> gap : gaps.entrySet()) {
            below += gap.getValue();
            if (below >= wanted) {
                return gap.getKey();
            }
        }
        throw new IllegalStateException("The gaps end before their own quantile of " + percent + " %");
    }
}
