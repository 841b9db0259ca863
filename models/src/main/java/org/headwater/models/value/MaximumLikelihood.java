package org.headwater.models.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headwater.models.stats.Bfgs;
import org.headwater.models.stats.Cholesky;
import org.headwater.models.stats.Minimum;
import org.headwater.models.stats.Objective;

/**
 * Maximum likelihood in the logarithms of positive parameters: a search, one Newton step from its end, and the curvature there.
 *
 * <p>The curvature is the central difference of the closed-form slopes, error near 1e-8 relative.
 */
final class MaximumLikelihood {

    /** exp(±18): six hundred-millionths to sixty-six million. */
    private static final double BOUND = 18;

    private static final double TOLERANCE = 1e-10;
    private static final int GREATEST_STEPS = 500;
    private static final double DIFFERENCE = 1e-4;

    /** A logarithm with a greater error than this says nothing of the parameter. */
    private static final double GREATEST_ERROR = 4;

    private final List<String> names;
    private final Objective minusLogLikelihood;
    private int evaluations;

    private MaximumLikelihood(List<String> names, Objective minusLogLikelihood) {
        this.names = names;
        this.minusLogLikelihood = minusLogLikelihood;
    }

    /** @param start natural scale, each more than 0 */
    static Estimate estimate(List<String> names, Objective minusLogLikelihood, double... start) {
        return new MaximumLikelihood(names, minusLogLikelihood).estimate(start);
    }

    private Estimate estimate(double[] start) {
        double[] logs = Arrays.stream(start)
                .map(v -> Math.min(BOUND - 1, Math.max(1 - BOUND, Math.log(v))))
                .toArray();
        Minimum end = Bfgs.minimise(minusLogLikelihood, logs, -BOUND, BOUND, TOLERANCE, GREATEST_STEPS);
        evaluations = end.evaluations();
        double[] at = end.at();
        double[][] curvature = curvature(at);
        List<Integer> free = free(at, curvature);
        double value = end.value();
        double[] polished = newton(at, end.gradient(), curvature, free);
        double better = value(polished);
        if (better <= value) {
            at = polished;
            value = better;
        }
        return estimate(end, at, value, curvature, free);
    }

    private Estimate estimate(Minimum end, double[] at, double value, double[][] curvature, List<Integer> free) {
        int n = at.length;
        Double[][] covariance = new Double[n][n];
        Arrays.stream(covariance).forEach(row -> Arrays.fill(row, 0.0));
        double[][] inverse = Cholesky.of(part(curvature, free))
                .map(Cholesky::inverse)
                .orElseGet(() -> new double[free.size()][free.size()]);
        for (int i = 0; i < free.size(); i++) {
            for (int k = 0; k < free.size(); k++) {
                covariance[free.get(i)][free.get(k)] = inverse[i][k];
            }
        }
        List<Double> values = Arrays.stream(at).mapToObj(Math::exp).toList();
        List<Double> errors = IntStream.range(0, n)
                .mapToObj(i -> free.contains(i) ? values.get(i) * Math.sqrt(covariance[i][i]) : Double.NaN)
                .toList();
        return new Estimate(
                names,
                values,
                errors,
                Arrays.stream(covariance).map(Arrays::asList).toList(),
                -value,
                end.iterations(),
                evaluations,
                end.converged(),
                IntStream.range(0, n)
                        .filter(i -> !free.contains(i))
                        .mapToObj(names::get)
                        .toList());
    }

    /** Parameters within the bounds that the likelihood is curved enough in to say something about. */
    private static List<Integer> free(double[] at, double[][] curvature) {
        var free = new ArrayList<Integer>();
        for (int i = 0; i < at.length; i++) {
            if (Math.abs(at[i]) < BOUND - 1e-6 && curvature[i][i] > 1 / (GREATEST_ERROR * GREATEST_ERROR)) {
                free.add(i);
            }
        }
        while (!free.isEmpty()) {
            Optional<double[][]> inverse = Cholesky.of(part(curvature, free)).map(Cholesky::inverse);
            int worst = inverse.map(MaximumLikelihood::greatestError).orElseGet(() -> leastCurved(curvature, free));
            if (worst < 0) {
                break;
            }
            free.remove(worst);
        }
        return free;
    }

    /** The place of the parameter whose error is too great, or -1. */
    private static int greatestError(double[][] covariance) {
        int worst = -1;
        double limit = GREATEST_ERROR * GREATEST_ERROR;
        for (int i = 0; i < covariance.length; i++) {
            if (!(covariance[i][i] <= limit)) {
                worst = i;
                limit = covariance[i][i];
            }
        }
        return worst;
    }

    private static int leastCurved(double[][] curvature, List<Integer> free) {
        return IntStream.range(0, free.size())
                .boxed()
                .min((i, k) -> Double.compare(curvature[free.get(i)][free.get(i)], curvature[free.get(k)][free.get(k)]))
                .orElse(-1);
    }

    private static double[] newton(double[] at, double[] gradient, double[][] curvature, List<Integer> free) {
        double[] next = at.clone();
        double[] slopes = free.stream().mapToDouble(i -> gradient[i]).toArray();
        Cholesky.of(part(curvature, free)).ifPresent(root -> {
            double[] step = root.solve(slopes);
            for (int i = 0; i < step.length; i++) {
                next[free.get(i)] = Math.min(BOUND, Math.max(-BOUND, at[free.get(i)] - step[i]));
            }
        });
        return next;
    }

    private double[][] curvature(double[] at) {
        int n = at.length;
        double[][] curvature = new double[n][n];
        for (int i = 0; i < n; i++) {
            double[] above = slopes(at, i, DIFFERENCE);
            double[] below = slopes(at, i, -DIFFERENCE);
            for (int k = 0; k < n; k++) {
                curvature[i][k] = (above[k] - below[k]) / (2 * DIFFERENCE);
            }
        }
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                curvature[i][k] = (curvature[i][k] + curvature[k][i]) / 2;
                curvature[k][i] = curvature[i][k];
            }
        }
        return curvature;
    }

    private double[] slopes(double[] at, int coordinate, double step) {
        double[] beside = at.clone();
        beside[coordinate] += step;
        double[] slopes = new double[at.length];
        minusLogLikelihood.value(beside, slopes);
        evaluations++;
        return slopes;
    }

    private double value(double[] at) {
        evaluations++;
        return minusLogLikelihood.value(at, new double[at.length]);
    }

    private static double[][] part(double[][] matrix, List<Integer> kept) {
        double[][] part = new double[kept.size()][kept.size()];
        for (int i = 0; i < part.length; i++) {
            for (int k = 0; k < part.length; k++) {
                part[i][k] = matrix[kept.get(i)][kept.get(k)];
            }
        }
        return part;
    }
}
