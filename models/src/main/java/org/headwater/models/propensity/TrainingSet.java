package org.headwater.models.propensity;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What was known of people at a cut, and what they did after it.
 *
 * <p>A set that gives the answer away is refused: when a feature was seen after the cut, and when one feature alone tells
 * the answer nearly always, which nothing that is known beforehand does.
 *
 * @param features names of the columns
 * @param rows one person each
 */
public record TrainingSet(List<String> features, List<Person> rows) {

    /** One feature alone that ranks better than this holds the answer. */
    static final double TOO_GOOD = 0.999;

    /** Fewer of either answer say too little to call a feature too good. */
    private static final int FEWEST = 100;

    /**
     * @param known values of the features, at the cut
     * @param seenOn latest day of all that the values were made of
     * @param cut last day that they may be made of
     * @param did what the person did after the cut
     */
    public record Person(List<Double> known, int seenOn, int cut, boolean did) {
        public Person {
            known = List.copyOf(known);
        }

        double[] values() {
            return known.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /** @throws IllegalArgumentException when a row does not fit, or the answer is given away */
    public TrainingSet {
        features = List.copyOf(features);
        rows = List.copyOf(rows);
        for (Person person : rows) {
            if (person.known().size() != features.size()
                    || !person.known().stream().allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("Each person must have a finite value for each of " + features.size()
                        + " features, one has " + person.known());
            }
            if (person.seenOn() > person.cut()) {
                throw new IllegalArgumentException("Features may be made of what was seen up to the cut, day "
                        + person.cut() + ", some are made of day " + person.seenOn());
            }
        }
        boolean[] did = answers(rows);
        long positives = rows.stream().filter(Person::did).count();
        if (Math.min(positives, rows.size() - positives) >= FEWEST) {
            for (int f = 0; f < features.size(); f++) {
                int column = f;
                double auc = Evaluation.auc(
                        rows.stream().mapToDouble(p -> p.known().get(column)).toArray(), did);
                if (Math.max(auc, 1 - auc) > TOO_GOOD) {
                    throw new IllegalArgumentException("Feature " + features.get(f)
                            + " alone tells the answer (AUC " + Math.round(Math.max(auc, 1 - auc) * 1000) / 1000.0
                            + "); it must hold something from after the cut");
                }
            }
        }
    }

    boolean[] answers() {
        return answers(rows);
    }

    private static boolean[] answers(List<Person> rows) {
        boolean[] did = new boolean[rows.size()];
        for (int i = 0; i < did.length; i++) {
            did[i] = rows.get(i).did();
        }
        return did;
    }

    double[][] values() {
        return rows.stream().map(Person::values).toArray(double[][]::new);
    }

    /** Of every {@code of} rows in turn, those from {@code from} to before {@code to}. */
    TrainingSet part(int from, int to, int of) {
        return new TrainingSet(
                features,
                IntStream.range(0, rows.size())
                        .filter(i -> i % of >= from && i % of < to)
                        .mapToObj(rows::get)
                        .toList());
    }
}
