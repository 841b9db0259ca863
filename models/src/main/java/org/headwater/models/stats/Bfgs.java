package org.headwater.models.stats;

import java.util.Arrays;

/**
 * Minimises a smooth function within a box by the method of Broyden, Fletcher, Goldfarb and Shanno.
 *
 * <p>A coordinate at its bound whose slope points outwards is held there. Steps are shortened until they bring at least a
 * ten-thousandth of what the slope promises; a point where the function is not defined counts as too far. Stops when every
 * free slope, or what a full step would still bring, is below the tolerance relative to the value, when what it would bring is
 * lost in rounding, or after the greatest number of steps. Memory O(n²) in the number of coordinates, each step O(n²) and one to a few evaluations.
 *
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal, Wright (2006), Numerical Optimization, chapters 3, 6</a>
 */
public final class Bfgs {

    private static final double SUFFICIENT = 1e-4;
    private static final int SHORTENINGS = 40;

    /** A value relative to 1 + |value| that is lost in the rounding of a sum: no step could be seen to bring it. */
    private static final double ROUNDING = 1e-14;

    private final Objective objective;
    private final double low;
    private final double high;
    private final double tolerance;
    private final int greatestSteps;
    private int evaluations;

    private Bfgs(Objective objective, double low, double high, double tolerance, int greatestSteps) {
        this.objective = objective;
        this.low = low;
        this.high = high;
        this.tolerance = tolerance;
        this.greatestSteps = greatestSteps;
    }

    /**
     * @param start within the box
     * @param low lower bound of every coordinate
     * @param high upper bound of every coordinate
     * @param tolerance relative to 1 + |value|
     * @param greatestSteps 0 or more
     */
    public static Minimum minimise(
            Objective objective, double[] start, double low, double high, double tolerance, int greatestSteps) {
        return new Bfgs(objective, low, high, tolerance, greatestSteps).from(start);
    }

    private Minimum from(double[] start) {
        int n = start.length;
        double[] at = start.clone();
        double[] gradient = new double[n];
        double value = evaluate(at, gradient);
        double[][] inverse = null;
        int steps = 0;
        boolean converged = Double.isFinite(value) && flat(at, gradient, value);
        while (!converged && Double.isFinite(value) && steps < greatestSteps) {
            boolean fresh = inverse == null;
            if (fresh) {
                inverse = scaled(n, 1 / Math.max(1e-300, norm(free(at, gradient))));
            }
            double[] direction = direction(inverse, at, gradient);
            double promised = dot(direction, gradient);
            if (!fresh && Math.abs(promised) <= ROUNDING * (1 + Math.abs(value))) {
                converged = true;
                break;
            }
            if (!(promised < 0)) {
                if (fresh) {
                    break;
                }
                inverse = null;
                continue;
            }
            double[] next = new double[n];
            double[] nextGradient = new double[n];
            double nextValue = shorten(at, value, gradient, direction, next, nextGradient);
            if (!(nextValue < value)) {
                converged = -promised <= 1e4 * tolerance * (1 + Math.abs(value));
                if (fresh || converged) {
                    break;
                }
                inverse = null;
                continue;
            }
            steps++;
            update(inverse, minus(next, at), minus(nextGradient, gradient), fresh);
            at = next;
            gradient = nextGradient;
            value = nextValue;
            converged = flat(at, gradient, value);
        }
        return new Minimum(at, value, gradient, steps, evaluations, converged);
    }

    private double evaluate(double[] at, double[] gradient) {
        evaluations++;
        double value = objective.value(at, gradient);
        return Double.isNaN(value) || Arrays.stream(gradient).anyMatch(Double::isNaN)
                ? Double.POSITIVE_INFINITY
                : value;
    }

    private double shorten(
            double[] at, double value, double[] gradient, double[] direction, double[] next, double[] nextGradient) {
        double length = 1;
        for (int i = 0; i < SHORTENINGS; i++) {
            double promised = 0;
            for (int k = 0; k < at.length; k++) {
                next[k] = Math.min(high, Math.max(low, at[k] + length * direction[k]));
                promised += gradient[k] * (next[k] - at[k]);
            }
            double nextValue = evaluate(next, nextGradient);
            if (nextValue <= value + SUFFICIENT * promised) {
                return nextValue;
            }
            double fitted = -promised / (2 * (nextValue - value - promised));
            length *= Double.isFinite(nextValue) ? Math.min(0.5, Math.max(0.1, fitted)) : 0.25;
        }
        return Double.POSITIVE_INFINITY;
    }

    private boolean flat(double[] at, double[] gradient, double value) {
        return Arrays.stream(free(at, gradient)).allMatch(g -> Math.abs(g) <= tolerance * (1 + Math.abs(value)));
    }

    /** The slopes, 0 where the coordinate is held at a bound. */
    private double[] free(double[] at, double[] gradient) {
        double[] free = gradient.clone();
        for (int i = 0; i < at.length; i++) {
            if (held(at[i], gradient[i])) {
                free[i] = 0;
            }
        }
        return free;
    }

    private boolean held(double at, double slope) {
        return (at <= low && slope > 0) || (at >= high && slope < 0);
    }

    private double[] direction(double[][] inverse, double[] at, double[] gradient) {
        double[] free = free(at, gradient);
        double[] direction = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            if (!held(at[i], gradient[i])) {
                direction[i] = -dot(inverse[i], free);
            }
        }
        return direction;
    }

    /** Keeps the inverse positive by leaving out a step along which the slope did not rise. */
    private static void update(double[][] inverse, double[] step, double[] rise, boolean fresh) {
        double curvature = dot(step, rise);
        if (!(curvature > 1e-12 * norm(step) * norm(rise))) {
            return;
        }
        int n = step.length;
        if (fresh) {
            double scale = curvature / dot(rise, rise);
            for (int i = 0; i < n; i++) {
                Arrays.fill(inverse[i], 0);
                inverse[i][i] = scale;
            }
        }
        double[] turned = new double[n];
        for (int i = 0; i < n; i++) {
            turned[i] = dot(inverse[i], rise);
        }
        double factor = (1 + dot(rise, turned) / curvature) / curvature;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                inverse[i][k] += factor * step[i] * step[k] - (turned[i] * step[k] + step[i] * turned[k]) / curvature;
            }
        }
    }

    private static double[][] scaled(int n, double scale) {
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            matrix[i][i] = scale;
        }
        return matrix;
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }
}
