package org.headwater.models.rfm;

import static org.headwater.models.rfm.Counts.requireCount;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.function.IntFunction;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Exact cut points from a few order statistics, so that a distributed job need not sort.
 *
 * <p>x(i) is the i-th smallest of n values, i from 1. Values are whole units (days, orders, fen); cut points are in natural
 * units (days, orders, yuan). k = 1 to 4.
 *
 * <pre>
 *   RANK_MAX    score(v) = ceil(5 · rank_max(v) / n), rank_max(v) = number of values ≤ v
 *               rank_max(v) > n·k/5  ⇔  v ≥ x(floor(n·k/5) + 1), which therefore is cut k
 *   THRESHOLD   cut k = q(k/5) + 1, q the type-7 quantile
 *   NTILE       no cut points: equal values may fall into two buckets, see {@link #ntile}
 * </pre>
 *
 * <p>Few customers: with n = 1 RANK_MAX gives 5, THRESHOLD 1 (nobody is 1 above himself) and NTILE 1. With 2, 3 or 4 distinct
 * values RANK_MAX gives {3 5}, {2 4 5}, {2 3 4 5} and NTILE {1 2}, {1 2 3}, {1 2 3 4}. With n = 0 there is nobody to score: no
 * order statistic is asked for and the cut points are four zeros.
 *
 * <p>This is for axes where more is better; {@link AxisScale} knows recency too.
 */
public final class ScoreCuts {
    private static final int FIFTHS = 5;

    private ScoreCuts() {}

    /**
     * Ranks of the order statistics that {@link #of} asks for: ascending, each once, 1 to n; none for n = 0.
     *
     * @param n number of values, 0 or more
     * @throws IllegalArgumentException for NTILE
     */
    public static long[] ranks(ScoreConvention convention, long n) {
        return switch (convention) {
            case RANK_MAX -> ranks(n, k -> LongStream.of(Fraction.floor(n, k, FIFTHS) + 1));
            case THRESHOLD -> ranks(n, k -> new Quantile(n, k, FIFTHS).ranks());
            case NTILE -> throw noCuts();
        };
    }

    /**
     * Cut points, exact; with {@code one} up to 100 they have three decimals at most.
     *
     * @param n number of values, 0 or more
     * @param orderStatistic from rank (1 = smallest) to value in whole units; asked for {@link #ranks} alone
     * @param one whole units in 1 natural unit: 1 for days and orders, 100 for fen; a power of ten
     * @throws IllegalArgumentException for NTILE
     */
    public static Cuts of(ScoreConvention convention, long n, LongUnaryOperator orderStatistic, long one) {
        var units = new Units(one);
        return switch (convention) {
            case RANK_MAX -> cuts(n, k -> units.natural(orderStatistic.applyAsLong(Fraction.floor(n, k, FIFTHS) + 1)));
            case THRESHOLD ->
                cuts(
                        n,
                        k -> units.natural(new Quantile(n, k, FIFTHS).of(orderStatistic))
                                .add(BigDecimal.ONE));
            case NTILE -> throw noCuts();
        };
    }

    /** RANK_MAX on negated values, v ↦ -v, said of v itself; see {@link AxisScale}. */
    static long[] mirroredRankMaxRanks(long n) {
        return ranks(n, k -> LongStream.of(Fraction.ceil(n, k, FIFTHS)));
    }

    static Cuts mirroredRankMax(long n, LongUnaryOperator orderStatistic, long one) {
        var units = new Units(one);
        return cuts(n, k -> units.natural(orderStatistic.applyAsLong(Fraction.ceil(n, k, FIFTHS)) + 1));
    }

    /**
     * Last rank of each of the buckets 1 to 4 of SQL {@code NTILE(5)}; bucket 5 ends with n.
     *
     * <p>The first {@code n % 5} buckets have one more than the others; of fewer than five rows each has its own and the last
     * buckets are empty. A boundary may fall between equal values, so the value at that rank is no cut point: the job has to
     * break ties by customer id. It ranks from worst to best (recency: most days first) and then by id ascending.
     *
     * @param n number of values, 0 or more
     */
    public static long[] ntileUpperRanks(long n) {
        requireCount(n);
        return fifths().mapToLong(k -> n / FIFTHS * k + Math.min(k, n % FIFTHS)).toArray();
    }

    /**
     * Bucket of a rank: what SQL {@code NTILE(5)} gives to that row.
     *
     * @param rank 1 (worst) to n (best), no two customers alike
     * @return 1 to 5
     */
    public static int ntile(long rank, long n) {
        if (rank < 1 || rank > n) {
            throw new IllegalArgumentException("rank must be 1 to n, was %d of %d".formatted(rank, n));
        }
        return 1
                + (int) LongStream.of(ntileUpperRanks(n))
                        .filter(last -> rank > last)
                        .count();
    }

    private static long[] ranks(long n, IntFunction<LongStream> ranksOfCut) {
        requireCount(n);
        return n == 0
                ? new long[0]
                : fifths().boxed()
                        .flatMapToLong(ranksOfCut::apply)
                        .sorted()
                        .distinct()
                        .toArray();
    }

    private static Cuts cuts(long n, IntFunction<BigDecimal> cut) {
        requireCount(n);
        return new Cuts(
                n == 0
                        ? Collections.nCopies(4, BigDecimal.ZERO)
                        : fifths().mapToObj(cut).toList());
    }

    private static IntStream fifths() {
        return IntStream.rangeClosed(1, 4);
    }

    private static IllegalArgumentException noCuts() {
        return new IllegalArgumentException("NTILE has no cut points, as it may split equal values;"
                + " rank customers by value, then id, and score them with ntile(rank, n)");
    }
}
