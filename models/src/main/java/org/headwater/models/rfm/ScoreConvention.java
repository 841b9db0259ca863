package org.headwater.models.rfm;

/** How a value becomes a score of 1 (worst) to 5 (best). Peers disagree silently, above all about ties; here it has a name. */
public enum ScoreConvention {
    /** {@code ceil(5 · rank_max / n)}: equal values share a score, whatever the order of rows. */
    RANK_MAX,
    /** Type-7 quantiles at 0.2, 0.4, 0.6, 0.8, plus 1, as half-open cut points: what the R package rfm does. */
    THRESHOLD,
    /** SQL {@code NTILE(5)} ordered by value, then by customer: equal sizes, equal values may be split. */
    NTILE
}
