package org.headwater.models.attribution;

import java.util.Arrays;

/**
 * A touch counts half as much as one that is a half-life younger.
 *
 * <pre>
 *   weight of a touch ∝ 2^(-age / half-life)
 * </pre>
 *
 * @param halfLife in the unit of the ages: 7 · 86,400 for seven days in seconds, 1 for steps
 */
public record TimeDecay(double halfLife) implements AttributionRule {

    /** @throws IllegalArgumentException when the half-life is not positive */
    public TimeDecay {
        if (!(halfLife > 0)) {
            throw new IllegalArgumentException("A half-life must be over 0, was " + halfLife);
        }
    }

    @Override
    public String code() {
        return "time_decay";
    }

    /** Ages count from the last touch, which changes no ratio and keeps the weights of old paths above zero. */
    @Override
    public long[] parts(Touches touches) {
        long youngest = touches.ages().get(touches.size() - 1);
        double[] weights = new double[touches.size()];
        Arrays.setAll(weights, i -> StrictMath.pow(2, -(touches.ages().get(i) - youngest) / halfLife));
        return Apportionment.of(WHOLE, weights);
    }
}
