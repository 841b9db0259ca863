package org.headwater.models.engagement;

import java.util.List;
import java.util.Objects;

/**
 * Whether somebody came back, bracket by bracket after a start.
 *
 * @param count how periods are counted
 * @param brackets what is asked, 1 to 63
 * @param times how often one has to come back within a bracket for it to count, 1 or more
 * @param chain whether a bracket counts for itself, or only with all before it
 */
public record Retention(PeriodCount count, List<Bracket> brackets, int times, Chain chain) {

    private static final int MOST_BRACKETS = 63;

    /** What earlier brackets mean to later ones. */
    public enum Chain {
        /** Each for itself, given the start: ClickHouse's and Doris' {@code retention}. */
        PAIRWISE {
            @Override
            public long of(long met) {
                return (met & 1) == 0 ? 0 : met;
            }
        },
        /** Once one is not met, neither is any after it: StarRocks' {@code retention}. */
        CASCADING {
            @Override
            public long of(long met) {
                long unmet = ~met;
                return met & ((unmet & -unmet) - 1);
            }
        };

        /**
         * What counts, of conditions of which the first is that there was a start.
         *
         * @param met bit i for condition i
         */
        public abstract long of(long met);
    }

    public Retention {
        Objects.requireNonNull(count, "count");
        Objects.requireNonNull(chain, "chain");
        brackets = List.copyOf(brackets);
        if (brackets.isEmpty() || brackets.size() > MOST_BRACKETS) {
            throw new IllegalArgumentException(
                    "There must be 1 to " + MOST_BRACKETS + " brackets, were " + brackets.size());
        }
        if (times < 1) {
            throw new IllegalArgumentException("To come back is to come 1 time or more, was " + times);
        }
    }

    /**
     * Brackets in which somebody came back.
     *
     * @param start when it began
     * @param events when the person came, in any order; what was before the start does not count, the start itself is in period 0
     * @return bit i for bracket i
     */
    public long retained(long start, long... events) {
        int[] seen = new int[brackets.size()];
        for (long event : events) {
            long period = event < start ? -1 : count.between(start, event);
            for (int i = 0; i < seen.length; i++) {
                if (brackets.get(i).contains(period)) {
                    seen[i]++;
                }
            }
        }
        long met = 0;
        for (int i = 0; i < seen.length; i++) {
            if (seen[i] >= times) {
                met |= 1L << i;
            }
        }
        // The start is a condition of its own, and met.
        return chain.of(met << 1 | 1) >>> 1;
    }
}
