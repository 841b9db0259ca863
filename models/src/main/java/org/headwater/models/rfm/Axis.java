package org.headwater.models.rfm;

/** What is measured of a customer. */
public enum Axis {
    /** Whole days since the last order; fewer is better. */
    RECENCY,
    /** Orders; more is better. */
    FREQUENCY,
    /** Money after refunds; more is better, below 0 when more was refunded than paid. */
    MONETARY;

    /** Whether the smallest value is the best one: true for recency alone. */
    public boolean lowIsBest() {
        return this == RECENCY;
    }
}
