package org.headwater.models.propensity;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How good predictions were.
 *
 * @param people judged
 * @param baseRate share of them who did it
 * @param auc chance that somebody who did it was ranked above somebody who did not; ties count half; 0.5 where all did
 *     the same
 * @param logLoss mean of -ln(probability given to what happened); lower is better
 * @param liftAtTenth rate among the tenth ranked highest, over the base rate; 1 where nobody did it
 */
public record Evaluation(int people, double baseRate, double auc, double logLoss, double liftAtTenth) {

    private static final double LEAST = 1e-6;

    /** @throws IllegalArgumentException when there is nobody, or not one answer for each prediction */
    public static Evaluation of(double[] predicted, boolean[] did) {
        if (did.length == 0 || predicted.length != did.length) {
            throw new IllegalArgumentException("Each of at least one person must have a prediction, there are "
                    + did.length + " people and " + predicted.length + " predictions");
        }
        double positives = IntStream.range(0, did.length).filter(i -> did[i]).count();
        double loss = 0;
        for (int i = 0; i < did.length; i++) {
            double p = Math.min(1 - LEAST, Math.max(LEAST, predicted[i]));
            loss -= Math.log(did[i] ? p : 1 - p);
        }
        double rate = positives / did.length;
        return new Evaluation(did.length, rate, auc(predicted, did), loss / did.length, lift(predicted, did, rate));
    }

    /** By the sum of ranks (Mann and Whitney), equal predictions sharing their mean rank. */
    static double auc(double[] predicted, boolean[] did) {
        int[] order = ascending(predicted);
        double ranks = 0;
        double positives = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && predicted[order[to]] == predicted[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                if (did[order[i]]) {
                    ranks += (from + 1 + to) / 2.0;
                    positives++;
                }
            }
            from = to;
        }
        double negatives = order.length - positives;
        return positives == 0 || negatives == 0
                ? 0.5
                : (ranks - positives * (positives + 1) / 2) / (positives * negatives);
    }

    /** Those tied with the last of the tenth count by the share of their places that lies within it. */
    private static double lift(double[] predicted, boolean[] did, double rate) {
        if (rate == 0) {
            return 1;
        }
        int[] order = ascending(predicted);
        int tenth = Math.max(1, order.length / 10);
        double hits = 0;
        for (int to = order.length; to > order.length - tenth; ) {
            int from = to;
            double tied = 0;
            while (from > 0 && predicted[order[from - 1]] == predicted[order[to - 1]]) {
                from--;
                tied += did[order[from]] ? 1 : 0;
            }
            double within = Math.min(to - from, to - (order.length - tenth));
            hits += tied * within / (to - from);
            to = from;
        }
        return hits / tenth / rate;
    }

    private static int[] ascending(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
