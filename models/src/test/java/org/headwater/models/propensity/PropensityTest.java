package org.headwater.models.propensity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.headwater.models.propensity.TrainingSet.Person;
import org.junit.jupiter.api.Test;

class PropensityTest {

    private static final List<String> FEATURES = List.of("recency", "orders", "noise");

    /** Who bought lately or often is likelier to buy; the third feature says nothing. */
    private static TrainingSet drawn(long seed, int people) {
        var random = new Random(seed);
        return new TrainingSet(
                FEATURES,
                IntStream.range(0, people)
                        .mapToObj(i -> {
                            double recency = random.nextInt(200);
                            double orders = 1 + random.nextInt(10);
                            boolean did = random.nextDouble() < truth(recency, orders);
                            return new Person(List.of(recency, orders, random.nextDouble()), 100, 100, did);
                        })
                        .toList());
    }

    private static double truth(double recency, double orders) {
        return 1 / (1 + Math.exp(recency / 40 - orders / 3 + 0.5));
    }

    @Test
    void ranksLaterPeopleBetterThanRecencyAloneAndIsCalibrated() {
        var fitted = Propensity.fit(drawn(1, 3_000), 7);
        var later = drawn(2, 3_000);
        var trees = fitted.evaluate(later);
        var rule = OneFeatureRule.fit(drawn(1, 3_000), "recency", -1).evaluate(later);

        assertThat(fitted.hasTrees()).isTrue();
        assertThat(trees.auc()).isGreaterThan(rule.auc() + 0.03).isGreaterThan(0.8);
        assertThat(trees.logLoss()).isLessThan(rule.logLoss());
        assertThat(trees.liftAtTenth()).isGreaterThan(1.5);
        for (double from = 0; from < 1; from += 0.25) {
            double low = from;
            List<Person> within = later.rows().stream()
                    .filter(p -> fitted.probability(p.values()) >= low && fitted.probability(p.values()) < low + 0.25)
                    .toList();
            double predicted = within.stream()
                    .mapToDouble(p -> fitted.probability(p.values()))
                    .average()
                    .orElse(0);
            double happened =
                    within.stream().mapToDouble(p -> p.did() ? 1 : 0).average().orElse(0);
            assertThat(predicted).as("those from %s", from).isCloseTo(happened, within(0.08));
        }
    }

    @Test
    void theReasonsAreThoseThatMoveThePerson() {
        var fitted = Propensity.fit(drawn(1, 3_000), 7);

        assertThat(fitted.reasons(new double[] {195, 1, 0.5}, 2))
                .contains(new Propensity.Reason("recency", false))
                .noneMatch(r -> r.feature().equals("noise"));
        assertThat(fitted.reasons(new double[] {2, 10, 0.5}, 2))
                .containsExactlyInAnyOrder(
                        new Propensity.Reason("recency", true), new Propensity.Reason("orders", true));
    }

    @Test
    void contributionsAddUpToTheDifferenceOfTwoPeople() {
        var trees = BoostedTrees.fit(drawn(1, 1_000), 7);
        double[] ann = {195, 1, 0.5};
        double[] bob = {20, 7, 0.1};

        assertThat(sum(trees.contributions(ann)) - sum(trees.contributions(bob)))
                .isCloseTo(halfLogOdds(trees.score(ann)) - halfLogOdds(trees.score(bob)), within(1e-9));
    }

    private static double sum(List<Double> contributions) {
        return contributions.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double halfLogOdds(double score) {
        return Math.log(score / (1 - score)) / 2;
    }

    @Test
    void theSamePeopleAndSeedGiveTheSameAnswer() {
        var one = Propensity.fit(drawn(1, 600), 7);
        var other = Propensity.fit(drawn(1, 600), 7);

        for (double recency = 0; recency < 200; recency += 7) {
            double[] person = {recency, 3, 0.2};
            assertThat(other.probability(person)).isEqualTo(one.probability(person));
            assertThat(other.reasons(person, 3)).isEqualTo(one.reasons(person, 3));
        }
    }

    @Test
    void withFewAnswersEverybodyHasTheBaseRate() {
        var never = new TrainingSet(
                FEATURES,
                IntStream.range(0, 200)
                        .mapToObj(i -> new Person(List.of((double) i, 1.0, 0.0), 1, 1, i == 0))
                        .toList());
        var fitted = Propensity.fit(never, 7);

        assertThat(fitted.hasTrees()).isFalse();
        assertThat(fitted.probability(new double[] {1, 1, 1})).isEqualTo(1 / 200.0);
        assertThat(fitted.reasons(new double[] {1, 1, 1}, 3)).isEmpty();
        assertThat(Propensity.fit(new TrainingSet(FEATURES, List.of()), 7).probability(new double[3]))
                .isZero();
    }

    @Test
    void aPlantedLeakIsRefused() {
        List<Person> people = new ArrayList<>();
        for (Person person : drawn(1, 500).rows()) {
            List<Double> known = new ArrayList<>(person.known());
            known.add((person.did() ? 3.0 : 0.0) + person.known().get(2));
            people.add(new Person(known, 100, 100, person.did()));
        }

        assertThatThrownBy(() -> new TrainingSet(List.of("recency", "orders", "noise", "orders_next_month"), people))
                .hasMessage("Feature orders_next_month alone tells the answer (AUC 1.0); "
                        + "it must hold something from after the cut");
    }

    @Test
    void featuresSeenAfterTheCutAreRefused() {
        assertThatThrownBy(() -> new TrainingSet(List.of("recency"), List.of(new Person(List.of(1.0), 101, 100, true))))
                .hasMessage("Features may be made of what was seen up to the cut, day 100, some are made of day 101");
    }

    @Test
    void peopleThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> new TrainingSet(FEATURES, List.of(new Person(List.of(1.0), 1, 1, true))))
                .hasMessage("Each person must have a finite value for each of 3 features, one has [1.0]");
        assertThatThrownBy(() -> OneFeatureRule.fit(drawn(1, 10), "age", 1))
                .hasMessage("The rule must be one of the features [recency, orders, noise], was age");
    }
}
