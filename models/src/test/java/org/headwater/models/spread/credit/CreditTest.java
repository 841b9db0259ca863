package org.headwater.models.spread.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.headwater.models.Cases;
import org.headwater.models.spread.Csr;
import org.headwater.models.spread.Drawn;
import org.headwater.models.spread.credit.CreditDistribution.Seed;
import org.junit.jupiter.api.Test;

class CreditTest {

    @Test
    void toyLogGreedyChoice() {
        var toy = new ToyLog();

        assertSeeds(
                CreditDistribution.choose(toy.propagation, DirectCredit.EQUAL, 5),
                toy.rows("credit_distribution/greedy"));
        assertSeeds(
                CreditDistribution.choose(toy.propagation, DirectCredit.TIME_DECAY, 5),
                toy.rows("credit_distribution_time/greedy"));
    }

    @Test
    void toyLogCreditOfEachAlone() {
        var toy = new ToyLog();
        double[] alone = CreditDistribution.alone(toy.propagation, DirectCredit.EQUAL);

        toy.numbers("credit_distribution/singletons")
                .forEach((user, credit) ->
                        assertThat(alone[Integer.parseInt(user)]).isCloseTo(credit, within(1e-9)));
    }

    @Test
    void toyLogChancesOfArcs() {
        var toy = new ToyLog();

        assertArcs(toy.named(ArcChances.BERNOULLI.of(toy.propagation)), toy.arcs("bernoulli"));
        assertArcs(toy.named(ArcChances.JACCARD.of(toy.propagation)), toy.arcs("jaccard"));
        assertArcs(toy.named(ArcChances.PARTIAL_BERNOULLI.of(toy.propagation)), toy.arcs("pc_bernoulli"));
        assertArcs(toy.named(ArcChances.PARTIAL_JACCARD.of(toy.propagation)), toy.arcs("pc_jaccard"));
    }

    @Test
    void toyLogMostLikelyChances() {
        var toy = new ToyLog();
        var fit = SaitoEm.fit(toy.propagation, 500, 0);

        assertArcs(toy.named(fit.chances()), toy.numbers("saito_em_500it"));
        assertThat(fit.logLikelihood()).isCloseTo(toy.number("saito_ll"), within(1e-9));
        assertThat(fit.iterations()).isEqualTo(500);
    }

    @Test
    void creditIsThatOfItsDefinition() {
        Cases.forAll(21, 100, CreditTest::randomWorld, world -> {
            for (var direct : DirectCredit.values()) {
                var seeds = CreditDistribution.choose(world, direct, 3);
                double sum = 0;
                for (int i = 0; i < seeds.size(); i++) {
                    sum += seeds.get(i).gain();
                    int[] chosen = seeds.subList(0, i + 1).stream()
                            .mapToInt(Seed::user)
                            .toArray();

                    assertThat(sum).isCloseTo(PlainCredit.of(world, direct, chosen), within(1e-9));
                }
            }
        });
    }

    @Test
    void noUserGainsMoreThanTheOneChosen() {
        Cases.forAll(22, 100, CreditTest::randomWorld, world -> {
            var seeds = CreditDistribution.choose(world, DirectCredit.EQUAL, 3);
            double sum = 0;
            for (int i = 0; i < seeds.size(); i++) {
                int[] before = seeds.subList(0, i).stream().mapToInt(Seed::user).toArray();
                sum += seeds.get(i).gain();
                for (int u = 0; u < world.log.users(); u++) {
                    int[] other = Arrays.copyOf(before, i + 1);
                    other[i] = u;

                    assertThat(PlainCredit.of(world, DirectCredit.EQUAL, other)).isLessThanOrEqualTo(sum + 1e-9);
                }
            }
        });
    }

    @Test
    void onlyTheFirstTimeCounts() {
        var log = ActionLog.of(2, 1, new int[] {1, 0, 1}, new int[] {0, 0, 0}, new double[] {5, 3, 1});

        assertThat(log.size()).isEqualTo(2);
        assertThat(log.user).containsExactly(1, 0);
        assertThat(log.time).containsExactly(1, 3);
    }

    @Test
    void theOrderOfTheLogDoesNotMatter() {
        Cases.forAll(23, 30, random -> random, random -> {
            int n = 1 + random.nextInt(300);
            int[] user = random.ints(n, 0, 40).toArray();
            int[] action = random.ints(n, 0, 3).toArray();
            double[] time = random.ints(n, 0, 50).asDoubleStream().toArray();
            int[] order = IntStream.range(0, n).toArray();
            for (int i = n - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[j];
                order[j] = swap;
            }
            var one = ActionLog.of(40, 3, user, action, time);
            var other = ActionLog.of(
                    40,
                    3,
                    Arrays.stream(order).map(i -> user[i]).toArray(),
                    Arrays.stream(order).map(i -> action[i]).toArray(),
                    Arrays.stream(order).mapToDouble(i -> time[i]).toArray());

            assertThat(other.user).isEqualTo(one.user);
            assertThat(other.time).isEqualTo(one.time);
            assertThat(other.start).isEqualTo(one.start);
        });
    }

    @Test
    void sameTimeIsNobodysDoing() {
        var propagation = Propagation.of(
                ActionLog.of(2, 1, new int[] {0, 1}, new int[] {0, 0}, new double[] {1, 1}),
                Csr.incoming(Drawn.arcs(2, "0>1 1>0")));

        assertThat(propagation.size()).isZero();
        assertThat(CreditDistribution.alone(propagation, DirectCredit.EQUAL)).containsExactly(1, 1);
        assertThat(SaitoEm.fit(propagation, 5, 1e-9).converged()).isTrue();
    }

    @Test
    void whatIsNoLogIsRefused() {
        assertThatThrownBy(() -> ActionLog.of(2, 1, new int[] {2}, new int[] {0}, new double[] {1}))
                .hasMessage("Row 0 must have a user of 0 to 1, an action of 0 to 0 and a time, was 2, 0, 1.0");
        assertThatThrownBy(() -> ActionLog.of(2, 1, new int[] {1}, new int[] {0}, new double[] {Double.NaN}))
                .hasMessage("Row 0 must have a user of 0 to 1, an action of 0 to 0 and a time, was 1, 0, NaN");
        assertThatThrownBy(() -> ActionLog.of(2, 1, new int[1], new int[2], new double[3]))
                .hasMessage("A log needs as many users as actions and times, were 1, 2 and 3");
        var empty = ActionLog.of(2, 1, new int[0], new int[0], new double[0]);
        var graph = Csr.incoming(Drawn.arcs(2, "0>1"));
        assertThatThrownBy(() -> Propagation.of(empty, Csr.incoming(Drawn.arcs(3, ""))))
                .hasMessage("The graph must have the 2 users of the log, had 3");
        assertThatThrownBy(() -> CreditDistribution.choose(Propagation.of(empty, graph), DirectCredit.EQUAL, -1))
                .hasMessage("k must be 0 or more, was -1");
        assertThatThrownBy(() -> SaitoEm.fit(Propagation.of(empty, graph), 0, 0))
                .hasMessage("maxIterations must be 1 or more, was 0");
        assertThat(CreditDistribution.choose(Propagation.of(empty, graph), DirectCredit.EQUAL, 5))
                .isEmpty();
    }

    private static void assertSeeds(List<Seed> seeds, List<double[]> expected) {
        double sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += seeds.get(i).gain();
            assertThat(seeds.get(i).user()).isEqualTo((int) expected.get(i)[0]);
            assertThat(sum).isCloseTo(expected.get(i)[1], within(1e-9));
        }
    }

    private static void assertArcs(Map<String, Double> computed, Map<String, Double> expected) {
        assertThat(expected).hasSize(38);
        expected.forEach((arc, chance) -> assertThat(computed.get(arc)).as(arc).isCloseTo(chance, within(1e-9)));
    }

    private static Propagation randomWorld(Random random) {
        int users = 2 + random.nextInt(6);
        int rows = random.nextInt(25);
        var log = ActionLog.of(
                users,
                3,
                random.ints(rows, 0, users).toArray(),
                random.ints(rows, 0, 3).toArray(),
                random.ints(rows, 0, 20).asDoubleStream().toArray());
        int arcs = random.nextInt(15);
        var pairs = random.ints(arcs, 0, users * users).distinct().toArray();
        var text = new StringBuilder();
        for (int pair : pairs) {
            if (pair / users != pair % users) {
                text.append(pair / users).append('>').append(pair % users).append(' ');
            }
        }
        return Propagation.of(log, Csr.incoming(Drawn.arcs(users, text.toString())));
    }
}
