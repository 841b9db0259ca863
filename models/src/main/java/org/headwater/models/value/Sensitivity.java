package org.headwater.models.value;

import java.util.ArrayList;
import java.util.List;
import org.headwater.models.stats.Normal;

/**
 * How a fitted model's answers move with its parameters: the delta method.
 *
 * <p>An answer is asked of the model and of pairs of models, each with one parameter a little larger and a little smaller. Its
 * error is the root of gᵀ Σ g, with g the slopes by the logarithms of the parameters and Σ their covariance. Intervals are made
 * where answers are closest to normal: of a logarithm for what is more than 0, of log odds for a probability.
 */
public final class Sensitivity {

    private static final double STEP = 1e-4;

    private final List<OrderModel> models = new ArrayList<>();
    private final double[][] covariance;
    private final double z;

    /** @param level that an interval covers the answer of the true parameters, between 0 and 1 */
    public Sensitivity(OrderFit fit, double level) {
        Estimate estimate = fit.estimate();
        z = Normal.quantile((1 + level) / 2);
        models.add(fit.model());
        var free = new ArrayList<Integer>();
        for (int i = 0; i < estimate.names().size(); i++) {
            if (estimate.logCovariance().get(i).get(i) > 0) {
                free.add(i);
                models.add(beside(fit, i, STEP));
                models.add(beside(fit, i, -STEP));
            }
        }
        covariance = new double[free.size()][free.size()];
        for (int i = 0; i < free.size(); i++) {
            for (int k = 0; k < free.size(); k++) {
                covariance[i][k] = estimate.logCovariance().get(free.get(i)).get(free.get(k));
            }
        }
    }

    private static OrderModel beside(OrderFit fit, int parameter, double step) {
        double[] values = fit.model().parameters().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        values[parameter] *= Math.exp(step);
        return fit.model().kind().of(values);
    }

    /** The fitted model, then two a parameter: a little larger, a little smaller. */
    public List<OrderModel> models() {
        return List.copyOf(models);
    }

    /** @param logs of what each of {@link #models} answers, the answers being more than 0 */
    public Between positive(double[] logs) {
        double error = z * error(logs);
        return new Between(Math.exp(logs[0]), Math.exp(logs[0] - error), Math.exp(logs[0] + error));
    }

    /** @param logOdds of what each of {@link #models} answers; those of a sure answer are infinite */
    public Between probability(double[] logOdds) {
        double error = Double.isInfinite(logOdds[0]) ? 0 : z * error(logOdds);
        return new Between(logistic(logOdds[0]), logistic(logOdds[0] - error), logistic(logOdds[0] + error));
    }

    /** Standard error of the answer that these are. */
    double error(double[] answers) {
        int n = covariance.length;
        double variance = 0;
        for (int i = 0; i < n; i++) {
            double slope = slope(answers, i);
            variance += slope * slope * covariance[i][i];
            for (int k = 0; k < i; k++) {
                variance += 2 * slope * slope(answers, k) * covariance[i][k];
            }
        }
        return Math.sqrt(Math.max(0, variance));
    }

    double z() {
        return z;
    }

    private static double slope(double[] answers, int parameter) {
        return (answers[1 + 2 * parameter] - answers[2 + 2 * parameter]) / (2 * STEP);
    }

    private static double logistic(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
