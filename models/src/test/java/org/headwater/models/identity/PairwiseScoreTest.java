package org.headwater.models.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.headwater.models.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairwiseScoreTest {

    @Test
    void countsPairsThatAreTogether() {
        var answer = Map.of("a1", "x", "a2", "x", "a3", "y", "b1", "y");
        var truth = Map.of("a1", "ann", "a2", "ann", "a3", "ann", "b1", "bob", "b2", "bob");

        var score = PairwiseScore.of(answer, truth);

        assertThat(score).isEqualTo(new PairwiseScore(1, 2, 4));
        assertThat(score.precision()).isEqualTo(0.5);
        assertThat(score.recall()).isEqualTo(0.25);
    }

    @Test
    void whatPutsNothingTogetherIsNeverWrong() {
        assertThat(new PairwiseScore(0, 0, 3).precision()).isEqualTo(1);
        assertThat(new PairwiseScore(0, 3, 0).recall()).isEqualTo(1);
    }

    @Test
    void isWhatGoingThroughAllPairsGives() {
        Cases.forAll(1, 300, PairwiseScoreTest::random, PairwiseScoreTest::compare);
    }

    private record Drawn(Map<Integer, Integer> answer, Map<Integer, Integer> truth) {}

    private static Drawn random(Random random) {
        Map<Integer, Integer> answer = new HashMap<>();
        Map<Integer, Integer> truth = new HashMap<>();
        for (int id = random.nextInt(30); id >= 0; id--) {
            if (random.nextInt(10) > 0) {
                answer.put(id, random.nextInt(8));
            }
            truth.put(id, random.nextInt(8));
        }
        return new Drawn(answer, truth);
    }

    private static void compare(Drawn drawn) {
        long together = 0;
        long answered = 0;
        long real = 0;
        for (int i : drawn.truth().keySet()) {
            for (int j : drawn.truth().keySet()) {
                boolean inAnswer = i < j
                        && drawn.answer().containsKey(i)
                        && drawn.answer().get(i).equals(drawn.answer().get(j));
                boolean inTruth =
                        i < j && drawn.truth().get(i).equals(drawn.truth().get(j));
                together += inAnswer && inTruth ? 1 : 0;
                answered += inAnswer ? 1 : 0;
                real += inTruth ? 1 : 0;
            }
        }
        assertThat(PairwiseScore.of(drawn.answer(), drawn.truth()))
                .isEqualTo(new PairwiseScore(together, answered, real));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,0", "2,1", "5,10", "4294967296,9223372034707292160"})
    void pairsAreExact(long n, long pairs) {
        assertThat(PairwiseScore.pairs(n)).isEqualTo(pairs);
    }

    @Test
    void refusesCountsThatCannotBe() {
        assertThatThrownBy(() -> PairwiseScore.pairs(1L << 33)).hasMessage("long overflow");
        assertThatThrownBy(() -> new PairwiseScore(2, 1, 5))
                .hasMessage("together must be 0 or more and no more than answered and real, were 2, 1, 5");
    }
}
