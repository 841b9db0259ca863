package org.headwater.models.rfm;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * From whole units, which are counted exactly, to the units people read: from fen to yuan; days and orders stay.
 *
 * @param one whole units in 1 natural unit: 1, 10, 100, …
 */
record Units(long one) {
    Units {
        if (!isPowerOfTen(one)) {
            throw new IllegalArgumentException(
                    "one must be 1 (days, orders), 100 (fen) or another power of ten, was " + one);
        }
    }

    /** Exact. */
    BigDecimal natural(BigDecimal wholeUnits) {
        return wholeUnits.divide(BigDecimal.valueOf(one));
    }

    BigDecimal natural(long wholeUnits) {
        return natural(BigDecimal.valueOf(wholeUnits));
    }

    private static boolean isPowerOfTen(long value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().unscaledValue().equals(BigInteger.ONE);
    }
}
