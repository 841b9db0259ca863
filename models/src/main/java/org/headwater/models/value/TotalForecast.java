package org.headwater.models.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders of all customers together in a span of time from now.
 *
 * <p>The interval is of what will come, not of its mean: the variance of every customer's own number is added to that from the
 * parameters' errors.
 *
 * @param expected orders
 * @param low of the interval, 0 or more
 * @param high of the interval
 */
public record TotalForecast(double expected, double low, double high) {

    /**
     * @param t span, in the unit of the fit, more than 0
     * @param level of the interval, between 0 and 1
     */
    public static TotalForecast of(OrderFit fit, Cells cells, double t, double level) {
        var sensitivity = new Sensitivity(fit, level);
        List<OrderModel> models = sensitivity.models();
        double[] totals = new double[models.size()];
        double variance = 0;
        Map<List<Double>, double[]> ifAlive = new HashMap<>();
        Map<List<Double>, double[]> moments = new HashMap<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            History h = cells.history(cell);
            double n = cells.customers(cell);
            var place = List.of((double) h.x(), h.T());
            double[] orders = ifAlive.computeIfAbsent(
                    place,
                    p -> models.stream()
                            .mapToDouble(model -> model.ordersIfAlive(h.x(), h.T(), t))
                            .toArray());
            for (int i = 0; i < totals.length; i++) {
                totals[i] += n * models.get(i).probabilityAlive(h) * orders[i];
            }
            double[] own = moments.computeIfAbsent(
                    place, p -> fit.model().countsIfAlive(h.x(), h.T(), t).moments());
            double alive = fit.model().probabilityAlive(h);
            variance += n * (alive * own[1] - alive * own[0] * alive * own[0]);
        }
        double ofParameters = sensitivity.error(totals);
        double error = sensitivity.z() * Math.sqrt(variance + ofParameters * ofParameters);
        return new TotalForecast(totals[0], Math.max(0, totals[0] - error), totals[0] + error);
    }
}
