package org.headwater.models.propensity;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.headwater.models.propensity.TrainingSet.Person;

/**
 * How likely each person is to do something in the time after a cut: boosted trees, grown on two thirds of the people and
 * calibrated on the rest. With too few answers of either kind there are no trees, and everybody has the base rate; so a fit
 * never fails for what the data is like.
 */
public final class Propensity implements Serializable {

    /** Answers of either kind below which there are no trees. */
    public static final int FEWEST = 50;

    private final List<String> features;
    private final BoostedTrees trees;
    private final Calibration calibration;
    private final double baseRate;

    private Propensity(List<String> features, BoostedTrees trees, Calibration calibration, double baseRate) {
        this.features = features;
        this.trees = trees;
        this.calibration = calibration;
        this.baseRate = baseRate;
    }

    /** One reason: a feature, and whether it speaks for the answer or against it. */
    public record Reason(String feature, boolean speaksFor) implements Serializable {}

    /** The people in an order that says nothing of them, as every third calibrates. */
    public static Propensity fit(TrainingSet set, long seed) {
        long did = set.rows().stream().filter(Person::did).count();
        double rate = set.rows().isEmpty() ? 0 : (double) did / set.rows().size();
        if (Math.min(did, set.rows().size() - did) < FEWEST) {
            return new Propensity(set.features(), null, new Calibration(List.of(0.0), List.of(rate)), rate);
        }
        BoostedTrees trees = BoostedTrees.fit(set.part(0, 2, 3), seed);
        TrainingSet rest = set.part(2, 3, 3);
        double[] scores =
                rest.rows().stream().mapToDouble(p -> trees.score(p.values())).toArray();
        return new Propensity(set.features(), trees, Calibration.fit(scores, rest.answers()), rate);
    }

    /** Whether there are trees; without, everybody has {@link #baseRate}. */
    public boolean hasTrees() {
        return trees != null;
    }

    /** Share of the people fitted on who did it. */
    public double baseRate() {
        return baseRate;
    }

    /**
     * @param values of the features, in order
     * @return 0 to 1
     */
    public double probability(double[] values) {
        return calibration.of(trees == null ? 0 : trees.score(values));
    }

    /** The features that move this person's score most, the strongest first; none without trees. */
    public List<Reason> reasons(double[] values, int most) {
        if (trees == null) {
            return List.of();
        }
        List<Double> contributions = trees.contributions(values);
        return IntStream.range(0, features.size())
                .boxed()
                .filter(f -> contributions.get(f) != 0)
                .sorted(Comparator.comparingDouble((Integer f) -> -Math.abs(contributions.get(f))))
                .limit(most)
                .map(f -> new Reason(features.get(f), contributions.get(f) > 0))
                .toList();
    }

    /** Judged on other people, best of a later cut. */
    public Evaluation evaluate(TrainingSet later) {
        return Evaluation.of(
                later.rows().stream().mapToDouble(p -> probability(p.values())).toArray(), later.answers());
    }
}
