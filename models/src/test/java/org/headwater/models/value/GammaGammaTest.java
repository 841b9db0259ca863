package org.headwater.models.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.headwater.models.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GammaGammaTest {

    private static SpendFit cdnow() {
        return SpendFit.of(SpendCells.of(Cdnow.customers().stream()
                .filter(c -> c.history().x() > 0)
                .map(c -> new Spend(c.history().x(), c.repeatSpend()))
                .toList()));
    }

    /** Of a customer without a repeat purchase: what is expected of a new one. */
    private static double spend(GammaGamma model, Cdnow customer) {
        return customer.history().x() == 0
                ? model.expectedSpendOfNewCustomer()
                : model.expectedSpend(new Spend(customer.history().x(), customer.repeatSpend()));
    }

    @ParameterizedTest
    @CsvSource({
        // Fader, Hardie (2013), note 025, as packages print it.
        "p,     6.25, 1e-2", "q,     3.74, 1e-2", "gamma, 15.44, 1e-2",
        // Ours, to catch drift.
        "p,     6.24957128, 1e-5", "q,     3.74422494, 1e-5", "gamma, 15.44352516, 1e-5",
    })
    void parameters(String name, double published, double tolerance) {
        Estimate estimate = cdnow().estimate();

        assertThat(estimate.values().get(estimate.names().indexOf(name))).isCloseTo(published, within(tolerance));
    }

    @ParameterizedTest
    @CsvSource({"p, 1.19004961", "q, 0.29013235", "gamma, 4.15940521"})
    void standardErrors(String name, double expected) {
        Estimate estimate = cdnow().estimate();

        assertThat(estimate.standardErrors().get(estimate.names().indexOf(name)))
                .isCloseTo(expected, withinPercentage(0.1));
    }

    @Test
    void logLikelihoodOfThe946RepeatBuyers() {
        SpendFit fit = cdnow();

        assertThat(fit.customers()).isEqualTo(946);
        assertThat(fit.estimate().logLikelihood()).isCloseTo(-4055.9177, within(1e-3));
        assertThat(fit.estimate().logLikelihood()).isCloseTo(-4055.91769480, within(1e-6));
        assertThat(fit.estimate().converged()).isTrue();
        assertThat(fit.frequencyCorrelation()).isCloseTo(0.1139, within(1e-4));
        assertThat(fit.fallback()).isEmpty();
    }

    @Test
    void spendOfANewCustomerAndOfTheFirstTen() {
        GammaGamma model = cdnow().model();

        assertThat(model.expectedSpendOfNewCustomer()).isCloseTo(35.17, within(0.01));
        assertThat(Cdnow.customers().stream().limit(10).map(c -> spend(model, c)))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 0.1 ? 0 : 1)
                .containsExactly(24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17);
    }

    @Test
    void moneyOfTheNext39Weeks() {
        GammaGamma spend = cdnow().model();
        OrderModel orders = Cdnow.fit(OrderModelKind.BG_NBD).model();
        List<Cdnow> customers = Cdnow.customers();
        double[] expected = customers.stream()
                .mapToDouble(c -> orders.expectedOrders(c.history(), 39) * spend(spend, c))
                .toArray();

        var errors = ForecastErrors.of(
                expected, customers.stream().mapToDouble(Cdnow::laterSpend).toArray());
        double topTenth = IntStream.range(0, customers.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -expected[i]))
                .limit(236)
                .mapToDouble(i -> customers.get(i).laterSpend())
                .sum();

        assertThat(errors.expectedTotal()).isCloseTo(59_931.6, within(0.1));
        assertThat(errors.actualTotal()).isCloseTo(70_976.39, within(0.001));
        assertThat(errors.gini()).isCloseTo(0.63793, within(1e-3));
        assertThat(topTenth / errors.actualTotal()).isCloseTo(0.502, within(1e-3));
        assertThat(topTenth).isCloseTo(35_629, withinPercentage(0.1));
    }

    @Test
    void theEstimateLiesBetweenTheCustomersMeanAndThatOfAll() {
        var model = new GammaGamma(6.25, 3.74, 15.44);
        double all = model.expectedSpendOfNewCustomer();

        Cases.forAll(
                3, 300, random -> new Spend(1 + random.nextInt(50), Math.exp(6 * random.nextGaussian())), spend -> {
                    double expected = model.expectedSpend(spend);
                    assertThat(expected).isBetween(Math.min(all, spend.mean()), Math.max(all, spend.mean()));
                    var more = new Spend(spend.x() + 1, spend.mean());
                    assertThat(Math.abs(model.expectedSpend(more) - spend.mean()))
                            .isLessThanOrEqualTo(Math.abs(expected - spend.mean()));
                });
    }

    @Test
    void currencyIsAUnitOnly() {
        SpendFit inYuan = fit(DoubleStream.of(2, 300, 31, 7, 555, 18, 90, 25));
        SpendFit inFen = fit(DoubleStream.of(200, 30000, 3100, 700, 55500, 1800, 9000, 2500));

        assertThat(inFen.model().p()).isCloseTo(inYuan.model().p(), withinPercentage(0.01));
        assertThat(inFen.model().gamma()).isCloseTo(100 * inYuan.model().gamma(), withinPercentage(0.01));
    }

    private static SpendFit fit(DoubleStream means) {
        int[] orders = {0};
        return SpendFit.of(SpendCells.of(means.mapToObj(mean -> new Spend(6 + orders[0]++ % 4, mean))
                .toList()));
    }

    @Test
    void whatCannotBeLearnedIsAStatedGuess() {
        assertThat(SpendFit.of(SpendCells.of(List.of())).fallback()).isEqualTo("there are no orders to learn from");
        SpendFit equal = SpendFit.of(SpendCells.of(List.of(new Spend(3, 20), new Spend(1, 20))));
        assertThat(equal.fallback()).isEqualTo("every customer's mean order is worth the same");
        assertThat(equal.model().expectedSpendOfNewCustomer()).isCloseTo(20, within(1e-9));
        assertThat(equal.estimate().converged()).isFalse();
        assertThat(equal.frequencyCorrelation()).isNaN();
    }

    @Test
    void theOrderOfCustomersDoesNotCount() {
        var one = new SpendCells.Builder()
                .add(new Spend(2, 10), 3)
                .add(new Spend(1, 7), 1)
                .add(new Spend(4, 11), 0)
                .add(new Spend(3, 12), 4)
                .build();
        var other = new SpendCells.Builder()
                .add(new Spend(3, 12), 4)
                .add(new Spend(2, 10), 1)
                .add(new Spend(1, 7), 1)
                .add(new Spend(2, 10), 2)
                .build();

        assertThat(one.size()).isEqualTo(3).isEqualTo(other.size());
        assertThat(SpendFit.of(one)).isEqualTo(SpendFit.of(other));
    }

    @Test
    void aMeanThatTheModelDoesNotHaveIsInfinite() {
        assertThat(new GammaGamma(2, 1, 5).expectedSpendOfNewCustomer()).isInfinite();
        assertThat(new GammaGamma(2, 1.5, 5).expectedSpendOfNewCustomer()).isEqualTo(20);
    }

    @Test
    void noCustomerHasSuchASpend() {
        assertThatThrownBy(() -> new Spend(0, 5)).hasMessage("x must be 1 or more, was 0");
        assertThatThrownBy(() -> new Spend(1, 0)).hasMessage("mean must be more than 0 and finite, was 0.0");
        assertThatThrownBy(() -> new Spend(1, Double.NaN)).hasMessage("mean must be more than 0 and finite, was NaN");
        assertThatThrownBy(() -> new Spend(1, Double.POSITIVE_INFINITY))
                .hasMessage("mean must be more than 0 and finite, was Infinity");
        assertThatThrownBy(() -> new GammaGamma(1, -2, 3)).hasMessage("q must be more than 0 and finite, was -2.0");
        assertThatThrownBy(() -> new SpendCells.Builder().add(new Spend(1, 1), -1))
                .hasMessage("number of customers must be 0 or more, was -1");
    }
}
