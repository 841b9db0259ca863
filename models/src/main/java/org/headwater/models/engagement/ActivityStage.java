package org.headwater.models.engagement;

import java.util.Arrays;
import java.util.Optional;

/**
 * What somebody's activity in one period is called, by the periods before it. In each period new, returning and resurrecting
 * people are those active; returning and dormant people are those who were active in the period before.
 */
public enum ActivityStage {
    /** Active for the first time. */
    NEW,
    /** Active, and in the period before as well. */
    RETURNING,
    /** Active again after a pause. */
    RESURRECTING,
    /** No longer active, but in the period before. */
    DORMANT;

    /**
     * @param period number of the period asked about
     * @param active numbers of the periods in which the person was active, rising
     * @return empty for somebody not yet active, or dormant for longer
     */
    public static Optional<ActivityStage> in(long period, long... active) {
        boolean isActive = Arrays.binarySearch(active, period) >= 0;
        boolean was = Arrays.binarySearch(active, period - 1) >= 0;
        if (isActive) {
            return Optional.of(active[0] == period ? NEW : was ? RETURNING : RESURRECTING);
        }
        return was ? Optional.of(DORMANT) : Optional.empty();
    }
}
