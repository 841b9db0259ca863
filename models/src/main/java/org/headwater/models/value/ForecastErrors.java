package org.headwater.models.value;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How far forecasts of customers were from what came.
 *
 * @param expectedTotal sum of the forecasts
 * @param actualTotal sum of what came
 * @param meanAbsoluteError per customer
 * @param rootMeanSquareError per customer
 * @param correlation of the two, -1 to 1; NaN where either is the same for all
 * @param gini how well the forecast orders the customers: area between the curve of what came, taken from the greatest forecast
 *     down, and the even line, as a share of the same area for the best order; 1 is best, 0 is chance; NaN where nothing came
 */
public record ForecastErrors(
        double expectedTotal,
        double actualTotal,
        double meanAbsoluteError,
        double rootMeanSquareError,
        double correlation,
        double gini) {

    /** @throws IllegalArgumentException if there are not as many forecasts as actual values, or none */
    public static ForecastErrors of(double[] expected, double[] actual) {
        if (expected.length != actual.length || expected.length == 0) {
            throw new IllegalArgumentException(
                    "there must be as many forecasts as actual values and at least one, were " + expected.length
                            + " and " + actual.length);
        }
        int n = expected.length;
        double absolute = 0;
        double square = 0;
        for (int i = 0; i < n; i++) {
            double error = expected[i] - actual[i];
            absolute += Math.abs(error);
            square += error * error;
        }
        return new ForecastErrors(
                Arrays.stream(expected).sum(),
                Arrays.stream(actual).sum(),
                absolute / n,
                Math.sqrt(square / n),
                correlation(expected, actual),
                area(expected, actual) / area(actual, actual));
    }

    /** Bias: what was expected too much, as a share of what came; NaN where nothing came. */
    public double bias() {
        return actualTotal == 0 ? Double.NaN : expectedTotal / actualTotal - 1;
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double aa = 0;
        double ab = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            aa += (a[i] - meanA) * (a[i] - meanA);
            ab += (a[i] - meanA) * (b[i] - meanB);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : Double.NaN;
    }

    /** Gini's area; customers of one forecast share what came, so that their order does not count. */
    private static double area(double[] forecast, double[] actual) {
        int[] order = IntStream.range(0, forecast.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -forecast[i]))
                .mapToInt(i -> i)
                .toArray();
        double total = Arrays.stream(actual).sum();
        double before = 0;
        double area = 0;
        int from = 0;
        while (from < order.length) {
            int to = from;
            double group = 0;
            while (to < order.length && forecast[order[to]] == forecast[order[from]]) {
                group += actual[order[to++]];
            }
            area += (to - from) * (before + group / 2);
            before += group;
            from = to;
        }
        return area / (total * order.length) - 0.5;
    }
}
