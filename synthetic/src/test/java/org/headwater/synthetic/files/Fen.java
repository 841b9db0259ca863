package org.headwater.synthetic.files;

import java.math.BigDecimal;

/** Yuan as files write them, in fen; more than two decimals fail. */
final class Fen {

    private Fen() {}

    static long of(String yuan) {
        return new BigDecimal(yuan).movePointRight(2).longValueExact();
    }
}
