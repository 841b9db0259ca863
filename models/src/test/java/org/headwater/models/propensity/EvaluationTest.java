package org.headwater.models.propensity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.headwater.models.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {

    @ParameterizedTest(name = "{0} for {1}: AUC {2}, log-loss {3}, lift {4}")
    @CsvSource({
        "0.9 0.1,           1 0,     1,    0.105360516, 2",
        "0.1 0.9,           1 0,     0,    2.302585093, 0",
        "0.5 0.5,           1 0,     0.5,  0.693147181, 1",
        "0.2 0.6 0.6 0.8,   0 0 1 1, 0.875, 0.468350865, 2",
        "0.3 0.3,           0 0,     0.5,  0.356674944, 1",
        "0.3 0.3,           1 1,     0.5,  1.203972804, 1",
        "0 1,               1 0,     0,    13.815509557963773, 0",
    })
    void judges(String predicted, String did, double auc, double logLoss, double lift) {
        var found = Evaluation.of(numbers(predicted), answers(did));

        assertThat(found.auc()).isCloseTo(auc, within(1e-12));
        assertThat(found.logLoss()).isCloseTo(logLoss, within(1e-6));
        assertThat(found.liftAtTenth()).isCloseTo(lift, within(1e-12));
    }

    @Test
    void aucIsTheShareOfPairsThatAreRankedRight() {
        Cases.forAll(61, 300, EvaluationTest::drawn, drawn -> {
            double right = 0;
            double pairs = 0;
            for (int i = 0; i < drawn.did.length; i++) {
                for (int j = 0; j < drawn.did.length; j++) {
                    if (drawn.did[i] && !drawn.did[j]) {
                        pairs++;
                        right += drawn.scores[i] > drawn.scores[j] ? 1 : drawn.scores[i] == drawn.scores[j] ? 0.5 : 0;
                    }
                }
            }

            assertThat(Evaluation.auc(drawn.scores, drawn.did))
                    .isCloseTo(pairs == 0 ? 0.5 : right / pairs, within(1e-12));
        });
    }

    @Test
    void calibrationNeverFallsAndIsRightOnAverage() {
        Cases.forAll(62, 300, EvaluationTest::drawn, drawn -> {
            var calibration = Calibration.fit(drawn.scores, drawn.did);
            double last = 0;
            for (double score = -0.1; score <= 1.1; score += 0.01) {
                double probability = calibration.of(score);
                assertThat(probability).isBetween(last - 1e-12, 1.0);
                last = probability;
            }
        });
    }

    @Test
    void aThousandPeopleOfThreeScoresHaveTheRatesOfTheirScores() {
        var random = new Random(3);
        double[] scores = new double[3_000];
        boolean[] did = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = i % 3;
            did[i] = random.nextDouble() < 0.1 + 0.3 * (i % 3);
        }
        var calibration = Calibration.fit(scores, did);

        for (int score = 0; score < 3; score++) {
            int of = score;
            double rate = IntStream.range(0, scores.length)
                            .filter(i -> scores[i] == of && did[i])
                            .count()
                    / 1000.0;
            assertThat(calibration.of(score)).isCloseTo(rate, within(0.001));
        }
        assertThat(calibration.of(0.5)).isBetween(calibration.of(0), calibration.of(1));
    }

    @Test
    void withNobodyEverybodyHasAHalf() {
        assertThat(Calibration.fit(new double[0], new boolean[0]).of(3)).isEqualTo(0.5);
    }

    @Test
    void nobodyCannotBeJudged() {
        assertThatThrownBy(() -> Evaluation.of(new double[1], new boolean[0]))
                .hasMessage("Each of at least one person must have a prediction, there are 0 people and 1 predictions");
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static boolean[] answers(String text) {
        double[] numbers = numbers(text);
        boolean[] did = new boolean[numbers.length];
        for (int i = 0; i < did.length; i++) {
            did[i] = numbers[i] == 1;
        }
        return did;
    }

    private static Drawn drawn(Random random) {
        int n = 1 + random.nextInt(40);
        double[] scores = random.doubles(n).map(d -> Math.round(d * 10) / 10.0).toArray();
        boolean[] did = new boolean[n];
        for (int i = 0; i < n; i++) {
            did[i] = random.nextDouble() < scores[i];
        }
        return new Drawn(scores, did);
    }

    private static final class Drawn {
        private final double[] scores;
        private final boolean[] did;

        private Drawn(double[] scores, boolean[] did) {
            this.scores = scores;
            this.did = did;
        }

        @Override
        public String toString() {
            return Arrays.toString(scores) + Arrays.toString(did);
        }
    }
}
