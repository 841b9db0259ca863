package org.headwater.jobs.lab;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.headwater.models.rfm.Axis;
import org.headwater.models.rfm.AxisScale;
import org.headwater.models.rfm.CutRule;
import org.headwater.models.rfm.ScoreConvention;
import org.headwater.models.rfm.ScoreCuts;
import org.headwater.models.rfm.ValueCut;

/** Scores of customers that fit in memory, by the rules of the models. */
record PlainScores(List<Purchaser> customers) {

    /** By place of the customer: 1 (worst) to 5 (best). */
    int[] scores(Axis axis, ScoreConvention convention) {
        int n = customers.size();
        if (convention == ScoreConvention.NTILE) {
            int[] worstFirst = IntStream.range(0, n)
                    .boxed()
                    .sorted(Comparator.comparingLong((Integer i) -> goodness(axis, i))
                            .thenComparing(i -> customers.get(i).id()))
                    .mapToInt(i -> i)
                    .toArray();
            int[] scores = new int[n];
            for (int rank = 1; rank <= n; rank++) {
                scores[worstFirst[rank - 1]] = ScoreCuts.ntile(rank, n);
            }
            return scores;
        }
        var scale = AxisScale.of(axis, convention, n, orderStatistic(axis), one(axis));
        return customers.stream()
                .mapToInt(c -> scale.score(natural(axis, c.value(axis))))
                .toArray();
    }

    /** By place of the customer: whether they are on the better side of what separates high from low. */
    boolean[] high(Axis axis, CutRule rule) {
        int n = customers.size();
        ValueCut cut = switch (rule) {
            case MEAN -> ValueCut.mean(axis, n, sum(axis, v -> v), one(axis));
            case MEDIAN -> ValueCut.median(axis, n, orderStatistic(axis), one(axis));
            case LOG_MEAN -> ValueCut.logMean(axis, n, sum(axis, ValueCut::fixedLog), one(axis));
        };
        boolean[] high = new boolean[n];
        for (int i = 0; i < n; i++) {
            high[i] = cut.high(natural(axis, customers.get(i).value(axis)));
        }
        return high;
    }

    private long goodness(Axis axis, int i) {
        long value = customers.get(i).value(axis);
        return axis.lowIsBest() ? -value : value;
    }

    private LongUnaryOperator orderStatistic(Axis axis) {
        long[] sorted = customers.stream().mapToLong(c -> c.value(axis)).toArray();
        Arrays.sort(sorted);
        return rank -> sorted[(int) rank - 1];
    }

    private BigInteger sum(Axis axis, LongUnaryOperator of) {
        return customers.stream()
                .map(c -> BigInteger.valueOf(of.applyAsLong(c.value(axis))))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static long one(Axis axis) {
        return axis == Axis.MONETARY ? 100 : 1;
    }

    private static BigDecimal natural(Axis axis, long value) {
        return axis == Axis.MONETARY ? BigDecimal.valueOf(value, 2) : BigDecimal.valueOf(value);
    }
}
