package org.headwater.models.clusters;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Mean and standard deviation of each feature, so that all weigh the same.
 *
 * @param deviations of the sample; 0 for a feature that is the same for all
 */
record Standards(List<Double> means, List<Double> deviations) implements Serializable {

    static Standards of(double[][] rows) {
        List<Double> means = new ArrayList<>();
        List<Double> deviations = new ArrayList<>();
        for (int f = 0; f < rows[0].length; f++) {
            double sum = 0;
            for (double[] row : rows) {
                sum += row[f];
            }
            double mean = sum / rows.length;
            double squares = 0;
            for (double[] row : rows) {
                squares += (row[f] - mean) * (row[f] - mean);
            }
            means.add(mean);
            deviations.add(Math.sqrt(squares / Math.max(1, rows.length - 1)));
        }
        return new Standards(means, deviations);
    }

    /** In standard deviations from the mean; 0 for a feature that is the same for all. */
    double[] standardised(double[] row) {
        double[] standardised = new double[row.length];
        for (int f = 0; f < row.length; f++) {
            double deviation = deviations.get(f);
            standardised[f] = deviation > 0 ? (row[f] - means.get(f)) / deviation : 0;
        }
        return standardised;
    }
}
