package org.headwater.jobs.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.headwater.models.rfm.Axis;
import org.headwater.models.rfm.CutRule;
import org.headwater.models.rfm.ScoreConvention;
import org.headwater.models.rfm.Segment;
import org.headwater.models.rfm.ValueClass;

/** Scores and classes by sorting and counting: a second opinion that shares nothing with the jobs but the names. */
record PlainRfm(List<Customer> customers) {

    /** By customer: {@code 545 champions important_value}. */
    Map<String, String> names(ScoreConvention convention, CutRule rule) {
        Map<String, String> names = new TreeMap<>();
        for (Customer c : customers) {
            int r = score(c, Axis.RECENCY, convention);
            int f = score(c, Axis.FREQUENCY, convention);
            int m = score(c, Axis.MONETARY, convention);
            var valueClass = ValueClass.of(
                    isHigh(c, Axis.RECENCY, rule), isHigh(c, Axis.FREQUENCY, rule), isHigh(c, Axis.MONETARY, rule));
            names.put(c.id(), "" + r + f + m + " " + Segment.of(r, f, m).code() + " " + valueClass.code());
        }
        return names;
    }

    private int score(Customer c, Axis axis, ScoreConvention convention) {
        return switch (convention) {
            case RANK_MAX -> {
                long noBetter = customers.stream()
                        .filter(other -> goodness(other, axis) <= goodness(c, axis))
                        .count();
                yield (int) ((5 * noBetter + customers.size() - 1) / customers.size());
            }
            case THRESHOLD -> {
                int reached = 0;
                for (int k = 1; k <= 4; k++) {
                    reached += natural(axis, c.value(axis))
                                            .compareTo(quantile(axis, k).add(BigDecimal.ONE))
                                    >= 0
                            ? 1
                            : 0;
                }
                yield axis == Axis.RECENCY ? 5 - reached : 1 + reached;
            }
            case NTILE -> {
                List<Customer> worstFirst = customers.stream()
                        .sorted(Comparator.comparing((Customer o) -> goodness(o, axis))
                                .thenComparing(Customer::id))
                        .toList();
                yield ntile(worstFirst.indexOf(c), worstFirst.size());
            }
        };
    }

    private static int ntile(int place, int n) {
        int bucket = 1;
        int end = 0;
        while (place >= end + n / 5 + (bucket <= n % 5 ? 1 : 0)) {
            end += n / 5 + (bucket <= n % 5 ? 1 : 0);
            bucket++;
        }
        return bucket;
    }

    private static long goodness(Customer c, Axis axis) {
        return axis == Axis.RECENCY ? -c.value(axis) : c.value(axis);
    }

    /** Type 7 at k/5, between the values at places 0, 1, … n - 1. */
    private BigDecimal quantile(Axis axis, int k) {
        List<BigDecimal> sorted = customers.stream()
                .map(c -> natural(axis, c.value(axis)))
                .sorted()
                .toList();
        int fifths = (sorted.size() - 1) * k;
        BigDecimal low = sorted.get(fifths / 5);
        BigDecimal high = sorted.get(Math.min(fifths / 5 + 1, sorted.size() - 1));
        return low.add(high.subtract(low).multiply(new BigDecimal(fifths % 5)).divide(new BigDecimal(5)));
    }

    private boolean isHigh(Customer c, Axis axis, CutRule rule) {
        BigDecimal value = new BigDecimal(c.value(axis));
        BigDecimal n = new BigDecimal(customers.size());
        int side = switch (rule) {
            case MEAN -> value.multiply(n).compareTo(new BigDecimal(sum(axis)));
            case MEDIAN -> value.multiply(new BigDecimal(2)).compareTo(middleTwice(axis));
            case LOG_MEAN -> natural(axis, c.value(axis)).compareTo(logMean(axis));
        };
        return axis == Axis.RECENCY ? side < 0 : side > 0;
    }

    private BigInteger sum(Axis axis) {
        return customers.stream().map(c -> BigInteger.valueOf(c.value(axis))).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private BigDecimal middleTwice(Axis axis) {
        List<Long> sorted = customers.stream().map(c -> c.value(axis)).sorted().toList();
        int n = sorted.size();
        return BigDecimal.valueOf(sorted.get((n - 1) / 2)).add(BigDecimal.valueOf(sorted.get(n / 2)));
    }

    private BigDecimal logMean(Axis axis) {
        double mean = customers.stream()
                .mapToDouble(c -> Math.log(1.0 + Math.max(0, c.value(axis))))
                .average()
                .orElseThrow();
        return new BigDecimal((Math.exp(mean) - 1) / (axis == Axis.MONETARY ? 100 : 1))
                .setScale(3, RoundingMode.HALF_UP);
    }

    private static BigDecimal natural(Axis axis, long wholeUnits) {
        return axis == Axis.MONETARY ? BigDecimal.valueOf(wholeUnits, 2) : BigDecimal.valueOf(wholeUnits);
    }
}
