package org.headwater.models.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.headwater.models.Cases;
import org.headwater.models.stats.GaussLegendre;
import org.headwater.models.stats.Hypergeometric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every customer and every parameter. */
class OrderModelLawsTest {

    /** A customer under some parameters. */
    record Case(OrderModel model, History h) {

        static Case random(OrderModelKind kind, Random random) {
            double[] values = new double[4];
            for (int i = 0; i < 4; i++) {
                values[i] = Math.exp(
                        random.nextGaussian() + (i == 1 || (kind == OrderModelKind.PARETO_NBD && i == 3) ? 2 : 0));
            }
            double observed = 100 * random.nextDouble();
            int x = random.nextInt(12);
            return new Case(kind.of(values), new History(x, x == 0 ? 0 : observed * random.nextDouble(), observed));
        }
    }

    @ParameterizedTest
    @EnumSource
    void longerSilenceNeverRaisesTheChanceToBeAlive(OrderModelKind kind) {
        Cases.forAll(1, 200, random -> Case.random(kind, random), c -> {
            var later = new History(c.h().x(), c.h().tx(), c.h().T() + 1);

            assertThat(c.model().probabilityAlive(later))
                    .isLessThanOrEqualTo(c.model().probabilityAlive(c.h()));
            assertThat(c.model().probabilityAlive(c.h())).isBetween(0.0, 1.0);
        });
    }

    @ParameterizedTest
    @EnumSource
    void anotherPurchaseTodayNeverLowersWhatIsToCome(OrderModelKind kind) {
        Cases.forAll(2, 200, random -> Case.random(kind, random), c -> {
            var silent = c.h();
            var bought = new History(silent.x() + 1, silent.T(), silent.T());
            if (silent.x() > 0 || kind == OrderModelKind.PARETO_NBD) {
                assertThat(c.model().expectedOrders(bought, 26))
                        .isGreaterThanOrEqualTo(
                                c.model().expectedOrders(new History(silent.x(), silent.tx(), silent.T()), 26));
            }
            assertThat(c.model().ordersIfAlive(silent.x() + 1, silent.T(), 26))
                    .isGreaterThan(c.model().ordersIfAlive(silent.x(), silent.T(), 26));
        });
    }

    @ParameterizedTest
    @EnumSource
    void moreTimeBringsMoreOrdersAndDiscountsFewer(OrderModelKind kind) {
        Cases.forAll(3, 200, random -> Case.random(kind, random), c -> {
            assertThat(c.model().expectedOrders(c.h(), 0)).isZero();
            assertThat(c.model().expectedOrders(c.h(), 20))
                    .isGreaterThan(c.model().expectedOrders(c.h(), 10));
            assertThat(c.model().discountedOrders(c.h(), 0.02))
                    .isLessThan(c.model().discountedOrders(c.h(), 0.01));
            assertThat(c.model().discountedOrders(c.h(), 5e-3))
                    .isGreaterThan(Math.exp(-0.5) * c.model().expectedOrders(c.h(), 100) * (1 - 1e-9));
        });
    }

    @ParameterizedTest
    @EnumSource
    void ordersDiscountedAreThoseOfEachMomentDiscounted(OrderModelKind kind) {
        var rule = GaussLegendre.ofPoints(16);
        double rate = 0.02;
        Cases.forAll(4, 15, random -> Case.random(kind, random), c -> {
            // By parts: the integral of rate · exp(-rate t) · orders within t.
            double sum = rule.integrate(
                    t -> rate * Math.exp(-rate * t) * c.model().ordersIfAlive(c.h().x(), c.h().T(), t), 0, 1800, 60);

            assertThat(c.model().discountedOrdersIfAlive(c.h().x(), rate).applyAsDouble(c.h().T()))
                    .isCloseTo(sum, withinPercentage(1e-5));
        });
    }

    @ParameterizedTest
    @EnumSource
    void chancesOfOrdersAddUpToOneAndToWhatIsExpected(OrderModelKind kind) {
        Cases.forAll(5, 50, random -> Case.random(kind, random), c -> {
            OrderCounts counts = c.model().countsIfAlive(c.h().x(), c.h().T(), 20);
            double mean = IntStream.rangeClosed(0, counts.most())
                    .mapToDouble(n -> n * counts.probability(n))
                    .sum();

            assertThat(counts.atMost(counts.most())).isCloseTo(1, within(1e-9));
            assertThat(counts.atMost(-1)).isZero();
            assertThat(counts.atMost(counts.most() + 1)).isEqualTo(1);
            assertThat(mean).isCloseTo(c.model().ordersIfAlive(c.h().x(), c.h().T(), 20), withinPercentage(1e-3));
            assertThat(counts.moments()[0]).isCloseTo(mean, withinPercentage(1e-9));
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderModelKind.class,
            names = {"BG_NBD", "MBG_NBD"})
    void expectedOrdersAreThoseOfThePapersFormula(OrderModelKind kind) {
        Cases.forAll(6, 300, random -> Case.random(kind, random), c -> {
            List<Double> p = c.model().parameters();
            double x = c.h().x();
            double chances = kind == OrderModelKind.BG_NBD ? x : x + 1;
            double a = p.get(2);
            double b = p.get(3);
            double power = p.get(0) + x;
            double now = p.get(1) + c.h().T();
            double shape = a + b + chances - 1;
            if (shape < 0.1 || Math.abs(a - 1) < 0.01) {
                return;
            }
            double formula = shape
                    / (a - 1)
                    * (1
                            - Math.pow(now / (now + 26), power)
                                    * Hypergeometric.of(power, b + chances, shape, 26 / (now + 26)));

            assertThat(c.model().ordersIfAlive(c.h().x(), c.h().T(), 26)).isCloseTo(formula, withinPercentage(1e-6));
        });
    }

    @Test
    void theFormulasPolesAreNone() {
        for (double a : new double[] {1, 1 - 1e-12, 1 + 1e-12}) {
            assertThat(new MbgNbd(0.5, 6, a, 2).ordersIfAlive(2, 30, 26))
                    .isCloseTo(new MbgNbd(0.5, 6, 1.00001, 2).ordersIfAlive(2, 30, 26), withinPercentage(1e-2));
            assertThat(new ParetoNbd(0.5, 6, a, 12).ordersIfAlive(2, 30, 26))
                    .isCloseTo(new ParetoNbd(0.5, 6, 1.00001, 12).ordersIfAlive(2, 30, 26), withinPercentage(1e-2));
        }
        // Without a repeat purchase BG/NBD divides by a + b - 1.
        for (double b : new double[] {0.4, 0.5, 0.5 + 1e-9, 0.6}) {
            assertThat(new BgNbd(0.5, 6, 0.5, b).ordersIfAlive(0, 30, 26))
                    .isCloseTo(new BgNbd(0.5, 6, 0.5, 0.5).ordersIfAlive(0, 30, 26), withinPercentage(3));
        }
    }

    @ParameterizedTest
    @EnumSource
    void likelihoodOfOneCustomerIsThatOfTheTextbook(OrderModelKind kind) {
        Cases.forAll(7, 60, random -> Case.random(kind, random), c -> {
            double[] at = c.model().parameters().stream().mapToDouble(Math::log).toArray();
            double ours = -kind.likelihood(Cells.of(List.of(c.h()))).value(at, new double[4]);

            assertThat(ours).isCloseTo(Textbook.logLikelihood(c.model(), c.h()), within(1e-8 * (1 + Math.abs(ours))));
        });
    }

    @ParameterizedTest
    @EnumSource
    void slopesAreThoseOfTheLikelihood(OrderModelKind kind) {
        Cases.forAll(8, 40, random -> Case.random(kind, random), c -> {
            var likelihood = kind.likelihood(new CellsBuilder()
                    .add(c.h(), 3)
                    .add(c.h().x() + 1, c.h().T() / 3, c.h().T() + 2, 2)
                    .add(0, 0, 7, 1)
                    .build());
            double[] at = c.model().parameters().stream().mapToDouble(Math::log).toArray();
            double[] slopes = new double[4];
            likelihood.value(at, slopes);
            for (int i = 0; i < 4; i++) {
                double[] above = at.clone();
                double[] below = at.clone();
                above[i] += 1e-5;
                below[i] -= 1e-5;
                double difference =
                        (likelihood.value(above, new double[4]) - likelihood.value(below, new double[4])) / 2e-5;
                assertThat(slopes[i]).isCloseTo(difference, within(1e-5 * (1 + Math.abs(difference))));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aUnitOfTimeIsAUnitOnly(OrderModelKind kind) {
        List<Simulated> customers = Simulated.customers(3_000, 3);
        Cells days = Cells.of(customers.stream().map(Simulated::history).toList());
        Cells weeks = Cells.of(customers.stream()
                .map(Simulated::history)
                .map(h -> new History(h.x(), h.tx() / 7, h.T() / 7))
                .toList());
        OrderModel byDays = kind.fit(days).model();
        OrderModel byWeeks = kind.fit(weeks).model();

        assertThat(byWeeks.parameters().get(0)).isCloseTo(byDays.parameters().get(0), withinPercentage(0.01));
        assertThat(7 * byWeeks.parameters().get(1))
                .isCloseTo(byDays.parameters().get(1), withinPercentage(0.01));
        assertThat(byWeeks.expectedOrders(new History(2, 20, 30), 10))
                .isCloseTo(byDays.expectedOrders(new History(2, 140, 210), 70), withinPercentage(0.01));
    }

    @Test
    void noModelHasSuchParameters() {
        assertThatThrownBy(() -> new BgNbd(1, 0, 1, 1)).hasMessage("alpha must be more than 0 and finite, was 0.0");
        assertThatThrownBy(() -> new MbgNbd(1, 1, -1, 1)).hasMessage("a must be more than 0 and finite, was -1.0");
        assertThatThrownBy(() -> new ParetoNbd(1, 1, 1, Double.NaN))
                .hasMessage("beta must be more than 0 and finite, was NaN");
        assertThatThrownBy(() -> new ParetoNbd(1, 1, Double.POSITIVE_INFINITY, 1))
                .hasMessage("s must be more than 0 and finite, was Infinity");
    }

    /** As a fit of two customers may find: everybody buys and leaves at the same rate, so that all is over in days. */
    @Test
    void whereAllAreAlikeSlowDiscountingTakesHardlyAnything() {
        for (OrderModel model : List.of(
                new MbgNbd(1.2e6, 1.2e6, 6.4e7, 3.2e7),
                new BgNbd(1.2e6, 1.2e6, 6.4e7, 3.2e7),
                new ParetoNbd(2.4e6, 7.1e6, 2.2e7, 3.2e7))) {
            assertThat(model.discountedOrdersIfAlive(1, 1e-7).applyAsDouble(25))
                    .as(model.toString())
                    .isCloseTo(model.ordersIfAlive(1, 25, 3_650), withinPercentage(1e-3));
        }
    }
}
