package org.headwater.models.propensity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns a score into a probability that is right on average: the non-decreasing step function nearest to the answers of
 * people with a score (isotonic regression by pooling adjacent violators), drawn towards the base rate as if two more
 * people of each step had been average, and straight between the middles of the steps.
 *
 * @param scores middles of the steps, growing
 * @param probabilities at them, never falling
 */
public record Calibration(List<Double> scores, List<Double> probabilities) implements Serializable {

    private static final double AVERAGE_PEOPLE = 2;

    public Calibration {
        scores = List.copyOf(scores);
        probabilities = List.copyOf(probabilities);
    }

    /** O(n log n); with nobody, everybody has a half. */
    public static Calibration fit(double[] scores, boolean[] did) {
        double all = IntStream.range(0, did.length).filter(i -> did[i]).count();
        double rate = did.length == 0 ? 0.5 : all / did.length;
        List<Step> steps = new ArrayList<>();
        IntStream.range(0, did.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> scores[i]))
                .forEach(i -> {
                    steps.add(new Step(scores[i], did[i] ? 1 : 0, 1));
                    while (steps.size() > 1 && last(steps, 2).isNotBelow(last(steps, 1))) {
                        Step upper = steps.remove(steps.size() - 1);
                        steps.add(steps.remove(steps.size() - 1).with(upper));
                    }
                });
        List<Double> middles = new ArrayList<>();
        List<Double> probabilities = new ArrayList<>();
        double highest = 0;
        for (Step step : steps) {
            highest = Math.max(highest, step.drawnTo(rate));
            middles.add(step.scores() / step.people());
            probabilities.add(highest);
        }
        return steps.isEmpty() ? new Calibration(List.of(0.0), List.of(rate)) : new Calibration(middles, probabilities);
    }

    private static Step last(List<Step> steps, int fromEnd) {
        return steps.get(steps.size() - fromEnd);
    }

    /** @return 0 to 1; never falls as the score grows */
    public double of(double score) {
        int above = 0;
        while (above < scores.size() && scores.get(above) < score) {
            above++;
        }
        if (above == 0 || above == scores.size()) {
            return probabilities.get(Math.min(above, scores.size() - 1));
        }
        double below = scores.get(above - 1);
        double share = (score - below) / (scores.get(above) - below);
        return probabilities.get(above - 1) + share * (probabilities.get(above) - probabilities.get(above - 1));
    }

    private record Step(double scores, double did, double people) {
        boolean isNotBelow(Step next) {
            return did * next.people >= next.did * people || scores / people == next.scores / next.people;
        }

        Step with(Step other) {
            return new Step(scores + other.scores, did + other.did, people + other.people);
        }

        double drawnTo(double rate) {
            return (did + AVERAGE_PEOPLE * rate) / (people + AVERAGE_PEOPLE);
        }
    }
}
