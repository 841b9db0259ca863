package org.headwater.models.stats;

/** Where a search ended, and how. */
public final class Minimum {

    private final double[] at;
    private final double value;
    private final double[] gradient;
    private final int iterations;
    private final int evaluations;
    private final boolean converged;

    Minimum(double[] at, double value, double[] gradient, int iterations, int evaluations, boolean converged) {
        this.at = at.clone();
        this.value = value;
        this.gradient = gradient.clone();
        this.iterations = iterations;
        this.evaluations = evaluations;
        this.converged = converged;
    }

    /** The point. */
    public double[] at() {
        return at.clone();
    }

    /** The function there. */
    public double value() {
        return value;
    }

    /** Its slopes there. */
    public double[] gradient() {
        return gradient.clone();
    }

    /** Steps taken. */
    public int iterations() {
        return iterations;
    }

    /** How often the function was asked. */
    public int evaluations() {
        return evaluations;
    }

    /** Whether nothing was left to gain: flat in every direction that is not barred. */
    public boolean converged() {
        return converged;
    }
}
