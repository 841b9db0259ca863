package org.headwater.models.value;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.headwater.models.stats.Cholesky;

/**
 * What a fit by maximum likelihood found, and how it went.
 *
 * <p>Standard errors are Laplace's: from the curvature of the log-likelihood at its top. The curvature is taken in the logarithms
 * of the parameters, where the likelihood is closest to a normal one; {@link #standardErrors} are on the natural scale, value
 * times the error of the logarithm, and equal what papers print.
 *
 * @param names of the parameters
 * @param values of the parameters, natural scale
 * @param standardErrors natural scale; NaN for a parameter in {@code boundary}
 * @param logCovariance of the logarithms; rows and columns of parameters in {@code boundary} are 0
 * @param logLikelihood natural logarithm
 * @param iterations steps of the search
 * @param evaluations of the likelihood with its slopes, those for the curvature included
 * @param converged whether the search ended where nothing was left to gain
 * @param boundary parameters that run to 0 or to infinity, or that the data say nothing about
 */
public record Estimate(
        List<String> names,
        List<Double> values,
        List<Double> standardErrors,
        List<List<Double>> logCovariance,
        double logLikelihood,
        int iterations,
        int evaluations,
        boolean converged,
        List<String> boundary)
        implements Serializable {

    public Estimate {
        names = List.copyOf(names);
        values = List.copyOf(values);
        standardErrors = List.copyOf(standardErrors);
        logCovariance = logCovariance.stream().map(List::copyOf).toList();
        boundary = List.copyOf(boundary);
    }

    /** Parameters that are a stated guess, not an estimate. */
    static Estimate guessed(List<String> names, List<Double> values, double logLikelihood) {
        int n = names.size();
        return new Estimate(
                names,
                values,
                Collections.nCopies(n, Double.NaN),
                Collections.nCopies(n, Collections.nCopies(n, 0.0)),
                logLikelihood,
                0,
                0,
                false,
                names);
    }

    /** Akaike's criterion, 2 · parameters - 2 · log-likelihood; less is better. */
    public double aic() {
        return 2 * names.size() - 2 * logLikelihood;
    }

    /** Parameters that the data might as well have come from: log-normal about the estimate; the same for the same seed. */
    public List<double[]> draws(int number, long seed) {
        var random = new Random(seed);
        var root = Cholesky.of(covarianceOrUnit());
        return IntStream.range(0, number)
                .mapToObj(draw -> draw(random, root.orElseThrow()))
                .toList();
    }

    private double[] draw(Random random, Cholesky root) {
        double[] z = new double[values.size()];
        for (int i = 0; i < z.length; i++) {
            z[i] = random.nextGaussian();
        }
        double[] away = root.times(z);
        double[] drawn = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            drawn[i] = logCovariance.get(i).get(i) == 0 ? values.get(i) : values.get(i) * Math.exp(away[i]);
        }
        return drawn;
    }

    /** A parameter that is not drawn stands alone with variance 1, so that there is a root. */
    private double[][] covarianceOrUnit() {
        double[][] matrix = new double[values.size()][values.size()];
        for (int i = 0; i < matrix.length; i++) {
            for (int k = 0; k < matrix.length; k++) {
                matrix[i][k] = logCovariance.get(i).get(k);
            }
            if (matrix[i][i] == 0) {
                matrix[i][i] = 1;
            }
        }
        return matrix;
    }
}
