package org.headwater.models.rfm;

/** What separates high from low in the eight value classes. */
public enum CutRule {
    /** Arithmetic mean; one very large customer moves it. */
    MEAN,
    /** Type-7 median. */
    MEDIAN,
    /** Exponential of the mean of {@code ln(1 + v)}, less 1: between mean and median, not moved by single giants. */
    LOG_MEAN
}
