package org.headwater.models.stats;

/**
 * The rising factorial z (z + 1) … (z + n - 1) = Γ(z + n)/Γ(z), for z &gt; 0: its logarithm and that logarithm's slope.
 *
 * <p>Up to {@value #DIRECT} factors are multiplied out, so that nothing is lost where z is large and the two gamma functions
 * would be almost equal.
 */
public final class Rising {

    static final int DIRECT = 64;

    private Rising() {}

    /** ln Γ(z + n) - ln Γ(z); 0 for n = 0. */
    public static double log(double z, long n) {
        if (n > DIRECT) {
            return LogGamma.of(z + n) - LogGamma.of(z);
        }
        double sum = 0;
        double product = 1;
        for (int i = 0; i < n; i++) {
            product *= z + i;
            if (product > 1e200 || product < 1e-200) {
                sum += Math.log(product);
                product = 1;
            }
        }
        return sum + Math.log(product);
    }

    /** d/dz of {@link #log}: ψ(z + n) - ψ(z). */
    public static double slope(double z, long n) {
        if (n > DIRECT) {
            return Digamma.of(z + n) - Digamma.of(z);
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += 1 / (z + i);
        }
        return sum;
    }
}
