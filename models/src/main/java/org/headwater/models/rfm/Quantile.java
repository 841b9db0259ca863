package org.headwater.models.rfm;

import java.math.BigDecimal;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

/**
 * The type-7 quantile at k/parts of n values, exact.
 *
 * <pre>
 *   h = (n - 1)·k/parts,  j = floor(h),  q = x(j+1) + (h - j)·(x(j+2) - x(j+1))
 * </pre>
 *
 * @param n number of values, 1 or more
 * @param k 1 to parts - 1
 * @param parts 2 or 5, so that q is a finite decimal of one more digit than the values
 * @see <a href="https://doi.org/10.1080/00031305.1996.10473566">Hyndman, Fan (1996), The American Statistician 50(4)</a>,
 *     definition 7
 */
record Quantile(long n, int k, int parts) {

    /** Ranks, from 1, of the one or two values it lies at or between. */
    LongStream ranks() {
        return rest() == 0 ? LongStream.of(lower()) : LongStream.of(lower(), lower() + 1);
    }

    /** @param orderStatistic from rank (1 = smallest) to value; asked for {@link #ranks} alone */
    BigDecimal of(LongUnaryOperator orderStatistic) {
        var low = BigDecimal.valueOf(orderStatistic.applyAsLong(lower()));
        if (rest() == 0) {
            return low;
        }
        var high = BigDecimal.valueOf(orderStatistic.applyAsLong(lower() + 1));
        var share = BigDecimal.valueOf(rest()).divide(BigDecimal.valueOf(parts));
        return low.add(high.subtract(low).multiply(share));
    }

    private long lower() {
        return Fraction.floor(n - 1, k, parts) + 1;
    }

    private long rest() {
        return (n - 1) % parts * k % parts;
    }
}
