package org.headwater.models.rfm;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The values of some customers on one axis, in whole units and any order. */
record Values(List<Long> list) {

    static Values of(long... values) {
        return new Values(LongStream.of(values).boxed().toList());
    }

    /** 1 to 60 customers; sometimes few distinct values, so that most are tied, sometimes nearly all distinct. */
    static Values random(Random random) {
        int size = 1 + random.nextInt(60);
        long distinct = List.of(1L, 3L, 12L, 100_000L, 10_000_000_000L).get(random.nextInt(5));
        return new Values(random.longs(size, 0, distinct).boxed().toList());
    }

    /** As {@link #random}, shifted so that some or all may be below 0. */
    static Values randomMoney(Random random) {
        long shift = List.of(0L, 2L, 50_000L).get(random.nextInt(3));
        return new Values(
                random(random).list().stream().map(value -> value - shift).toList());
    }

    long n() {
        return list.size();
    }

    List<Long> sorted() {
        return list.stream().sorted().toList();
    }

    LongUnaryOperator orderStatistic() {
        return rank -> sorted().get(Math.toIntExact(rank - 1));
    }

    /** Answers for the promised ranks only. */
    LongUnaryOperator orderStatistic(long... promised) {
        return rank -> {
            if (LongStream.of(promised).noneMatch(each -> each == rank)) {
                throw new IllegalStateException("rank " + rank + " was not announced");
            }
            return orderStatistic().applyAsLong(rank);
        };
    }

    /** Place of each customer in the order of value, equal values in the order given; from 1. */
    List<Long> ranks() {
        var places = IntStream.range(0, list.size())
                .boxed()
                .sorted(Comparator.comparing(list::get))
                .toList();
        return IntStream.range(0, list.size())
                .mapToObj(place -> places.indexOf(place) + 1L)
                .toList();
    }

    BigInteger sum() {
        return list.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }

    static BigDecimal inUnitsOf(long one, long value) {
        return BigDecimal.valueOf(value).divide(BigDecimal.valueOf(one));
    }
}
