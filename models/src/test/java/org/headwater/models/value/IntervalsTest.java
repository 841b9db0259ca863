package org.headwater.models.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Intervals hold what they say, in a world where the truth is known. */
class IntervalsTest {

    private static final double[] YEAR = {365};

    private static Cells cells(List<Simulated> customers) {
        return Cells.of(customers.stream().map(Simulated::history).toList());
    }

    @Test
    void nineOfTenIntervalsOfACustomersOrdersHoldThem() {
        List<Simulated> customers = Simulated.customers(10_000, 1);
        Cells cells = cells(customers);
        OrderFit fit = OrderModelKind.MBG_NBD.fit(cells);
        double[] tails = ScoreTable.tails(fit, cells, YEAR, 0.9);
        var table = new ScoreTable(fit, YEAR, 0.1 / 365, 0.9, tails);

        long held = customers.stream()
                .filter(c -> {
                    Score.Range range = table.score(c.history()).counts().get(0);
                    return range.low() <= c.later() && c.later() <= range.high();
                })
                .count();

        assertThat(held).isBetween(8_800L, 9_200L);
    }

    @Test
    void theTotalOfAllIsWithinItsIntervalAndClose() {
        int held = 0;
        for (int seed = 0; seed < 10; seed++) {
            List<Simulated> customers = Simulated.customers(2_000, seed);
            Cells cells = cells(customers);
            var total = TotalForecast.of(OrderModelKind.MBG_NBD.fit(cells), cells, 365, 0.9);
            int actual = customers.stream().mapToInt(Simulated::later).sum();
            held += total.low() <= actual && actual <= total.high() ? 1 : 0;
            assertThat(total.expected()).isCloseTo(actual, withinPercentage(20));
        }

        assertThat(held).isBetween(7, 10);
    }

    @Test
    void parametersAreWithinFourErrorsOfTheTruth() {
        Estimate estimate = OrderModelKind.MBG_NBD
                .fit(cells(Simulated.customers(20_000, 5)))
                .estimate();

        for (int i = 0; i < 4; i++) {
            assertThat(estimate.values().get(i))
                    .as(estimate.names().get(i))
                    .isCloseTo(
                            Simulated.WORLD.parameters().get(i),
                            within(4 * estimate.standardErrors().get(i)));
        }
    }

    @Test
    void theDeltaMethodAgreesWithDrawsOfParameters() {
        Cells cells = cells(Simulated.customers(5_000, 6));
        OrderFit fit = OrderModelKind.MBG_NBD.fit(cells);
        var table = new ScoreTable(fit, YEAR, 0.1 / 365, 0.9, new double[] {0.05});
        var h = new History(3, 200, 260);

        Score score = table.score(h);
        double[] alive = fit.estimate().draws(2_000, 7).stream()
                .mapToDouble(values -> fit.model().kind().of(values).probabilityAlive(h))
                .sorted()
                .toArray();
        double[] orders = fit.estimate().draws(2_000, 7).stream()
                .mapToDouble(values -> fit.model().kind().of(values).expectedOrders(h, 365))
                .sorted()
                .toArray();

        assertThat(score.alive().low()).isCloseTo(alive[100], within(0.01));
        assertThat(score.alive().high()).isCloseTo(alive[1_900], within(0.01));
        assertThat(score.orders().get(0).low()).isCloseTo(orders[100], withinPercentage(3));
        assertThat(score.orders().get(0).high()).isCloseTo(orders[1_900], withinPercentage(3));
    }

    @Test
    void drawsAreTheSameForTheSameSeed() {
        Estimate estimate =
                OrderModelKind.BG_NBD.fit(cells(Simulated.customers(500, 8))).estimate();

        assertThat(estimate.draws(3, 1)).usingRecursiveComparison().isEqualTo(estimate.draws(3, 1));
        assertThat(estimate.draws(1, 1).get(0))
                .isNotEqualTo(estimate.draws(1, 2).get(0));
    }

    @Test
    void scoresAreWhatTheModelSays() {
        Cells cells = cells(Simulated.customers(2_000, 9));
        double[] spans = {30, 90, 365};
        double rate = 0.1 / 365;
        for (OrderModelKind kind : OrderModelKind.values()) {
            OrderFit fit = kind.fit(cells);
            var table = new ScoreTable(fit, spans, rate, 0.9, new double[] {0.05, 0.05, 0.05});
            for (History h : List.of(new History(0, 0, 0), new History(0, 0, 400), new History(7, 100, 130))) {
                Score score = table.score(h);

                assertThat(score.alive().estimate()).isCloseTo(fit.model().probabilityAlive(h), within(1e-12));
                assertThat(score.alive().estimate())
                        .isBetween(score.alive().low(), score.alive().high());
                for (int i = 0; i < spans.length; i++) {
                    Between orders = score.orders().get(i);
                    assertThat(orders.estimate())
                            .isCloseTo(fit.model().expectedOrders(h, spans[i]), withinPercentage(1e-8));
                    assertThat(orders.estimate()).isStrictlyBetween(orders.low(), orders.high());
                }
                assertThat(score.discounted().estimate())
                        .isCloseTo(fit.model().discountedOrders(h, rate), withinPercentage(1e-8));
            }
        }
    }

    @Test
    void aCustomerWhoIsSurelyAliveHasNoDoubtAboutIt() {
        OrderFit fit = OrderModelKind.BG_NBD.fit(cells(Simulated.customers(500, 8)));
        var table = new ScoreTable(fit, YEAR, 0.1 / 365, 0.9, new double[] {0.05});

        assertThat(table.score(new History(0, 0, 300)).alive()).isEqualTo(new Between(1, 1, 1));
    }
}
