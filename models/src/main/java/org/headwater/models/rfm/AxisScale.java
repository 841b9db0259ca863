package org.headwater.models.rfm;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * Cut points of one axis and how they are read: upwards, or mirrored for recency, where few days are best.
 *
 * <pre>
 *   frequency, money    score = 1 + [v ≥ c1] + [v ≥ c2] + [v ≥ c3] + [v ≥ c4]
 *   recency             score = 5 - [v ≥ c1] - [v ≥ c2] - [v ≥ c3] - [v ≥ c4]
 * </pre>
 *
 * <p>Recency is always cut on the days themselves, never on negated ones:
 *
 * <ul>
 *   <li>RANK_MAX means {@code ceil(5 · (number of customers with as many days or more) / n)}, the plain rule for -days. Of whole
 *       days x, ascending, that is the mirrored reading of the cuts c(k) = x(ceil(n·k/5)) + 1. Equal days share a score, the
 *       better one, as on the other axes; the cuts of frequency, if mirrored, would give them the worse one.
 *   <li>THRESHOLD is what the R package rfm does: the bins of the days (quantile + 1, half-open) as for any value, numbered
 *       5 down to 1. There all equal score 5 for recency but 1 for frequency and money.
 * </ul>
 *
 * @param axis what is scored
 * @param cuts in days, orders or currency units
 */
public record AxisScale(Axis axis, Cuts cuts) {

    /**
     * Ranks of the order statistics that {@link #of} asks for, of the plain values (recency: days, not negated), ascending.
     *
     * @param n number of customers, 0 or more; none for 0
     * @throws IllegalArgumentException for NTILE, which has no cut points
     */
    public static long[] ranks(Axis axis, ScoreConvention convention, long n) {
        return ranksFromTheTop(axis, convention) ? ScoreCuts.mirroredRankMaxRanks(n) : ScoreCuts.ranks(convention, n);
    }

    /**
     * The scale of n customers.
     *
     * @param orderStatistic from rank (1 = smallest) to value in whole units; asked for {@link #ranks} alone
     * @param one whole units in 1 natural unit: 1 for days and orders, 100 for fen
     * @throws IllegalArgumentException for NTILE, which has no cut points
     */
    public static AxisScale of(
            Axis axis, ScoreConvention convention, long n, LongUnaryOperator orderStatistic, long one) {
        return new AxisScale(
                axis,
                ranksFromTheTop(axis, convention)
                        ? ScoreCuts.mirroredRankMax(n, orderStatistic, one)
                        : ScoreCuts.of(convention, n, orderStatistic, one));
    }

    /** The four cut points, ascending. */
    public List<BigDecimal> atLeast() {
        return cuts.atLeast();
    }

    /** Whether reaching a cut point costs 1, from 5, instead of adding 1. */
    public boolean mirrored() {
        return axis.lowIsBest();
    }

    /**
     * Score of a value.
     *
     * @param value in days, orders or currency units; days have to be whole
     * @return 1 (worst) to 5 (best)
     */
    public int score(BigDecimal value) {
        return mirrored() ? 6 - cuts.score(value) : cuts.score(value);
    }

    private static boolean ranksFromTheTop(Axis axis, ScoreConvention convention) {
        return axis.lowIsBest() && convention == ScoreConvention.RANK_MAX;
    }
}
