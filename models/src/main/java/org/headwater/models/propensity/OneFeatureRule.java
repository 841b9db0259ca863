package org.headwater.models.propensity;

import java.util.List;

/**
 * What anybody would do without a model: rank by one feature, such as how long ago somebody last bought, and take the rate
 * of those like them. To be judged beside {@link Propensity}.
 *
 * @param column of the feature
 * @param sign 1 where more of it makes the answer more likely, -1 where less does
 */
public record OneFeatureRule(int column, int sign, Calibration calibration) {

    /** @throws IllegalArgumentException when the set has no such feature */
    public static OneFeatureRule fit(TrainingSet set, String feature, int sign) {
        int column = set.features().indexOf(feature);
        if (column < 0) {
            throw new IllegalArgumentException(
                    "The rule must be one of the features " + set.features() + ", was " + feature);
        }
        return new OneFeatureRule(column, sign, Calibration.fit(scores(set, column, sign), set.answers()));
    }

    public Evaluation evaluate(TrainingSet later) {
        double[] scores = scores(later, column, sign);
        double[] predicted = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            predicted[i] = calibration.of(scores[i]);
        }
        return Evaluation.of(predicted, later.answers());
    }

    private static double[] scores(TrainingSet set, int column, int sign) {
        List<TrainingSet.Person> rows = set.rows();
        return rows.stream().mapToDouble(p -> sign * p.known().get(column)).toArray();
    }
}
