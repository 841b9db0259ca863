package org.headwater.models.value;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.headwater.models.stats.Objective;
import org.headwater.models.stats.Rising;

/**
 * Minus the log-likelihood of BG/BB over customers counted by history, and its slopes, in the logarithms of (α, β, γ, δ).
 *
 * <p>O(n) a cell; cells are few, as n is a number of chances.
 */
final class BgBbLikelihood implements Objective {

    private final List<Map.Entry<Opportunities, Long>> cells;

    BgBbLikelihood(Map<Opportunities, Long> customers) {
        var sorted = new TreeMap<Opportunities, Long>(java.util.Comparator.comparingInt(Opportunities::n)
                .thenComparingInt(Opportunities::x)
                .thenComparingInt(Opportunities::tx));
        sorted.putAll(customers);
        cells = List.copyOf(sorted.entrySet());
    }

    @Override
    public double value(double[] at, double[] gradient) {
        var ends = new Ends(Math.exp(at[0]), Math.exp(at[1]), Math.exp(at[2]), Math.exp(at[3]));
        double[] slopes = new double[4];
        double value = 0;
        for (var cell : cells) {
            value += cell.getValue() * ends.add(cell.getKey(), cell.getValue(), slopes);
        }
        for (int i = 0; i < 4; i++) {
            gradient[i] = -slopes[i] * Math.exp(at[i]);
        }
        return -value;
    }

    /** The ways in which a history can have come about: by when the customer left. */
    private record Ends(double alpha, double beta, double gamma, double delta) {

        /** ln L; adds its slopes, times the number of customers. */
        double add(Opportunities h, long customers, double[] slopes) {
            double greatest = Double.NEGATIVE_INFINITY;
            for (int last = h.tx(); last <= h.n(); last++) {
                greatest = Math.max(greatest, log(h, last));
            }
            double sum = 0;
            double[] weighted = new double[4];
            for (int last = h.tx(); last <= h.n(); last++) {
                double weight = Math.exp(log(h, last) - greatest);
                sum += weight;
                addSlopes(h, last, weight, weighted);
            }
            for (int i = 0; i < 4; i++) {
                slopes[i] += customers * weighted[i] / sum;
            }
            return greatest + Math.log(sum);
        }

        private double log(Opportunities h, int last) {
            return Rising.log(alpha, h.x())
                    + Rising.log(beta, last - h.x())
                    - Rising.log(alpha + beta, last)
                    + Rising.log(delta, last)
                    - Rising.log(gamma + delta, last)
                    + (last < h.n() ? Math.log(gamma / (gamma + delta + last)) : 0);
        }

        private void addSlopes(Opportunities h, int last, double weight, double[] slopes) {
            double buys = Rising.slope(alpha + beta, last);
            double leaves = last < h.n() ? 1 : 0;
            double stays = Rising.slope(gamma + delta, last) + leaves / (gamma + delta + last);
            slopes[0] += weight * (Rising.slope(alpha, h.x()) - buys);
            slopes[1] += weight * (Rising.slope(beta, last - h.x()) - buys);
            slopes[2] += weight * (leaves / gamma - stays);
            slopes[3] += weight * (Rising.slope(delta, last) - stays);
        }
    }
}
