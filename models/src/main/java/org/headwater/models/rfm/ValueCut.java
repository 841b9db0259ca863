package org.headwater.models.rfm;

import static org.headwater.models.rfm.Counts.requireCount;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

/**
 * What separates high from low on one axis of the {@link ValueClass}.
 *
 * <p>High is on the better side of the cut, strictly: recency below it, frequency and money above it. Who is exactly at the cut
 * is low; if all customers are equal, all are low on every axis. With nobody (n = 0) the cut is 0.
 *
 * @param axis what is cut
 * @param cut in days, orders or currency units
 */
public record ValueCut(Axis axis, BigDecimal cut) {

    /** Decimal digits of the logarithms that are summed. */
    private static final int LOG_SCALE = 9;

    private static final int LOG_MEAN_SCALE = 3;

    /** {@code value < cut} for recency, {@code value > cut} for frequency and money. */
    public boolean high(BigDecimal value) {
        int side = value.compareTo(cut);
        return axis.lowIsBest() ? side < 0 : side > 0;
    }

    /**
     * Rule MEAN: high is {@code v·n > sum}, recency {@code v·n < sum}, exactly.
     *
     * <p>The cut is the mean rounded to whole units (days, orders, fen), up for recency and down otherwise: whole v are above
     * the mean exactly when above the whole number at or below it.
     *
     * @param n number of customers, 0 or more
     * @param sum of the values in whole units; negative money counts as it is
     * @param one whole units in 1 natural unit: 1 for days and orders, 100 for fen
     */
    public static ValueCut mean(Axis axis, long n, BigInteger sum, long one) {
        requireCount(n);
        var units = new Units(one);
        var rounding = axis.lowIsBest() ? RoundingMode.CEILING : RoundingMode.FLOOR;
        var mean = n == 0 ? BigDecimal.ZERO : new BigDecimal(sum).divide(BigDecimal.valueOf(n), 0, rounding);
        return new ValueCut(axis, units.natural(mean));
    }

    /**
     * Ranks of the one or two order statistics that {@link #median} asks for; none for n = 0.
     *
     * @param n number of customers, 0 or more
     */
    public static long[] medianRanks(long n) {
        requireCount(n);
        return (n == 0 ? LongStream.empty() : half(n).ranks()).toArray();
    }

    /**
     * Rule MEDIAN, type 7: the middle value, or exactly half way between the two.
     *
     * @param orderStatistic from rank (1 = smallest) to value in whole units; asked for {@link #medianRanks} alone
     * @param one whole units in 1 natural unit: 1 for days and orders, 100 for fen
     */
    public static ValueCut median(Axis axis, long n, LongUnaryOperator orderStatistic, long one) {
        requireCount(n);
        var units = new Units(one);
        return new ValueCut(axis, units.natural(n == 0 ? BigDecimal.ZERO : half(n).of(orderStatistic)));
    }

    /**
     * {@code ln(1 + v)} in whole 1e-9, for {@link #logMean}: whole numbers add up to the same sum in any order.
     *
     * @param v in whole units (days, orders, fen); below 0 (more refunded than paid) counts as 0
     * @return 0 to 43,668,272,375
     */
    public static long fixedLog(long v) {
        return Math.round(StrictMath.log1p((double) Math.max(v, 0)) * 1e9);
    }

    /**
     * Rule LOG_MEAN: {@code exp(mean of ln(1 + v)) - 1}, v in whole units, so for money in fen.
     *
     * <p>Rounded to three decimals of the natural unit. The logarithms are rounded, so the cut is off by up to 5e-10 of
     * itself: below the third decimal up to 500,000 yuan. It is a statistic, not an amount, hence floating point.
     *
     * @param n number of customers, 0 or more
     * @param fixedLogs sum of {@link #fixedLog}; beyond 200 million customers it may not fit in a long
     * @param one whole units in 1 natural unit: 1 for days and orders, 100 for fen
     */
    public static ValueCut logMean(Axis axis, long n, BigInteger fixedLogs, long one) {
        requireCount(n);
        var units = new Units(one);
        if (n == 0) {
            return new ValueCut(axis, BigDecimal.ZERO);
        }
        double mean = new BigDecimal(fixedLogs, LOG_SCALE)
                .divide(BigDecimal.valueOf(n), 2 * LOG_SCALE, RoundingMode.HALF_EVEN)
                .doubleValue();
        var wholeUnits = new BigDecimal(StrictMath.expm1(mean));
        return new ValueCut(axis, units.natural(wholeUnits).setScale(LOG_MEAN_SCALE, RoundingMode.HALF_UP));
    }

    private static Quantile half(long n) {
        return new Quantile(n, 1, 2);
    }
}
