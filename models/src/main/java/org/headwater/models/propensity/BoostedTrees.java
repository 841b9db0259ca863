package org.headwater.models.propensity;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.headwater.models.seeded.Seeded;
import smile.classification.GradientTreeBoost;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.formula.Formula;
import smile.data.type.DataTypes;
import smile.data.type.StructField;
import smile.data.type.StructType;
import smile.data.vector.DoubleVector;
import smile.data.vector.IntVector;
import smile.regression.RegressionTree;

/**
 * Gradient-boosted classification trees with small trees and slow learning, as propensities are smooth.
 *
 * <p>O(trees · rows · features · log rows) on one thread. The same rows in the same order and the same seed give the same
 * trees.
 *
 * @see <a href="https://doi.org/10.1214/aos/1013203451">Friedman (2001), Greedy function approximation, Annals of
 *     Statistics 29(5)</a>
 */
final class BoostedTrees implements Serializable {

    private static final String ANSWER = "did";
    private static final int TREES = 100;
    private static final int DEPTH = 4;
    private static final int LEAVES = 6;
    private static final int LEAST_PER_LEAF = 20;
    private static final double LEARNING_RATE = 0.05;
    private static final double SUBSAMPLE = 0.7;

    private final GradientTreeBoost trees;
    private final StructType schema;

    private BoostedTrees(GradientTreeBoost trees, StructType schema) {
        this.trees = trees;
        this.schema = schema;
    }

    /** @param set with both answers in it */
    static BoostedTrees fit(TrainingSet set, long seed) {
        String[] names = set.features().toArray(String[]::new);
        double[][] values = set.values();
        boolean[] did = set.answers();
        DataFrame rows = DataFrame.of(IntStream.range(0, names.length)
                        .mapToObj(f -> DoubleVector.of(
                                names[f],
                                Arrays.stream(values).mapToDouble(row -> row[f]).toArray()))
                        .toArray(DoubleVector[]::new))
                .merge(IntVector.of(
                        ANSWER,
                        IntStream.range(0, did.length).map(i -> did[i] ? 1 : 0).toArray()));
        var trees = Seeded.run(
                seed,
                () -> GradientTreeBoost.fit(
                        Formula.lhs(ANSWER), rows, TREES, DEPTH, LEAVES, LEAST_PER_LEAF, LEARNING_RATE, SUBSAMPLE));
        return new BoostedTrees(
                trees,
                DataTypes.struct(Arrays.stream(names)
                        .map(name -> new StructField(name, DataTypes.DoubleType))
                        .toArray(StructField[]::new)));
    }

    /** Grows with the propensity; between 0 and 1, but no probability. */
    double score(double[] values) {
        double[] posteriori = new double[2];
        trees.predict(tuple(values), posteriori);
        return posteriori[1];
    }

    /**
     * What each feature adds to half the log-odds of the score of a person (Lundberg's TreeSHAP). The difference of the
     * sums of two people is the difference of their half log-odds.
     *
     * @return one a feature, above 0 where it speaks for the answer
     */
    List<Double> contributions(double[] values) {
        double[] sums = new double[values.length];
        Tuple person = tuple(values);
        for (RegressionTree tree : trees.trees()) {
            double[] added = tree.shap(person);
            for (int f = 0; f < sums.length; f++) {
                sums[f] += LEARNING_RATE * added[f];
            }
        }
        return Arrays.stream(sums).boxed().toList();
    }

    private Tuple tuple(double[] values) {
        return Tuple.of(values, schema);
    }
}
