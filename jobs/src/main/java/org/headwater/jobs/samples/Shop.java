package org.headwater.jobs.samples;

import java.time.Duration;

/** Where the brand sells. */
enum Shop {
    TAOBAO(0.48, 0.13, Duration.ofHours(24)),
    MINI_PROGRAM(0.28, 0.13, Duration.ofMinutes(30)),
    POS(0.24, 0.04, Duration.ofMinutes(3));

    /** How many of all customers feel at home here. */
    final double share;

    /** How many orders are never paid. */
    final double unpaidRatio;

    /** When an unpaid order closes by itself. */
    final Duration closesAfter;

    Shop(double share, double unpaidRatio, Duration closesAfter) {
        this.share = share;
        this.unpaidRatio = unpaidRatio;
        this.closesAfter = closesAfter;
    }
}
