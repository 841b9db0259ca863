package org.headwater.models.funnel;

/**
 * What must not happen on the way: an excluded event later than step {@code after} and earlier than step {@code before} ends
 * the chain. Another chain may begin afterwards.
 *
 * @param after 1 to {@code before - 1}
 * @param before up to the number of steps
 */
public record Exclusion(int after, int before) {

    public Exclusion {
        if (after < 1 || before <= after) {
            throw new IllegalArgumentException(
                    "An exclusion must lie between two steps, the earlier first, was between " + after + " and "
                            + before);
        }
    }

    /** Levels of a chain that the excluded event ends, a bit each. */
    long levels() {
        return Bits.from(after) & Bits.upTo(before - 1);
    }
}
