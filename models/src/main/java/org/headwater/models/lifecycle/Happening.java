package org.headwater.models.lifecycle;

/** What moves a customer from state to state. */
public enum Happening {
    /** Paid an order. */
    BOUGHT,
    /** Got so much back that nothing is left of what was paid. */
    GAVE_ALL_BACK,
    /** Silent for longer than {@link Thresholds#newDays}. */
    NO_LONGER_NEW,
    /** Silent for longer than {@link Thresholds#lateDays}. */
    LATE,
    /** Silent for longer than {@link Thresholds#silentDays}. */
    SILENT,
    /** Silent for longer than {@link Thresholds#goneDays}. */
    GONE
}
