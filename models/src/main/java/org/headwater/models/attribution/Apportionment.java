package org.headwater.models.attribution;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Division of a whole number into whole shares that add up to it, by largest remainder (Hamilton): each gets the whole
 * part of what is due, and what is left goes, one by one, to those with the largest fractions; the earlier first among
 * equals.
 */
public final class Apportionment {

    private Apportionment() {}

    /**
     * @param whole to divide, at most 2^53; a negative one is divided as its opposite
     * @param weights finite, 0 or more, with a positive sum
     * @return a share for each weight, less than one off what is due; they add up to {@code whole}
     * @throws IllegalArgumentException when the weights or the whole are none
     */
    public static long[] of(long whole, double... weights) {
        double sum = Arrays.stream(weights).sum();
        if (!(sum > 0) || Double.isInfinite(sum) || Arrays.stream(weights).anyMatch(w -> w < 0)) {
            throw new IllegalArgumentException(
                    "Weights must be 0 or more with a positive sum, were " + Arrays.toString(weights));
        }
        if (Math.abs(whole) > 1L << 53) {
            throw new IllegalArgumentException("The whole must be at most 2^53, was " + whole);
        }
        long size = Math.abs(whole);
        long[] shares = new long[weights.length];
        double[] fractions = new double[weights.length];
        long left = size;
        for (int i = 0; i < weights.length; i++) {
            double due = size * (weights[i] / sum);
            shares[i] = Math.min((long) due, left);
            fractions[i] = due - shares[i];
            left -= shares[i];
        }
        int[] byFraction = IntStream.range(0, weights.length)
                .filter(i -> weights[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -fractions[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; left > 0; i = (i + 1) % byFraction.length, left--) {
            shares[byFraction[i]]++;
        }
        if (whole < 0) {
            Arrays.setAll(shares, i -> -shares[i]);
        }
        return shares;
    }
}
