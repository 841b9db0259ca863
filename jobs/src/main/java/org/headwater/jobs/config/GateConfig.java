package org.headwater.jobs.config;

/**
 * When a run stops before it publishes.
 *
 * @param maxQuarantinedRatio largest share of a source's rows, 0 to 1, that may be quarantined
 * @param maxAmountRatio how many times larger the paid orders of one file of a source may be than those of another
 */
public record GateConfig(double maxQuarantinedRatio, int maxAmountRatio) {

    /** Files of minor units among files of major ones differ by a hundred; files of one shop by a few. */
    public static final int USUAL_AMOUNT_RATIO = 20;
}
