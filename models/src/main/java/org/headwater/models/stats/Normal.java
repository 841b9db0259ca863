package org.headwater.models.stats;

/** The normal distribution with mean 0 and variance 1. */
public final class Normal {

    private Normal() {}

    /**
     * The value below which a share of p lies, by bisection of {@link #below}; error below 1e-9.
     *
     * @param p more than 0 and less than 1
     */
    public static double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("p must be between 0 and 1, was " + p);
        }
        if (p < 0.5) {
            return -quantile(1 - p);
        }
        double low = 0;
        double high = 40;
        for (int i = 0; i < 64; i++) {
            double middle = (low + high) / 2;
            if (below(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The share below z: ½ + φ(z) (z + z³/3 + z⁵/(3·5) + …), all terms of one sign. */
    public static double below(double z) {
        if (z < 0) {
            return 1 - below(-z);
        }
        if (z > 8.5) {
            return 1;
        }
        double term = z;
        double sum = z;
        for (int k = 3; term > 1e-17 * sum; k += 2) {
            term *= z * z / k;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }
}
