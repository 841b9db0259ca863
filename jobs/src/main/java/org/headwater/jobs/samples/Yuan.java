package org.headwater.jobs.samples;

import java.math.BigDecimal;

/** Money as shops print it. */
final class Yuan {

    private Yuan() {}

    /** {@code 12345} as {@code 123.45}. */
    static String of(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
