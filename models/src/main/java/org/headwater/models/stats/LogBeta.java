package org.headwater.models.stats;

/** The logarithm of the beta function, ln B(a, b) = ln Γ(a) + ln Γ(b) - ln Γ(a + b), for a, b &gt; 0. */
public final class LogBeta {
    private LogBeta() {}

    /** @return ln B(a, b) */
    public static double of(double a, double b) {
        return LogGamma.of(a) + LogGamma.of(b) - LogGamma.of(a + b);
    }
}
