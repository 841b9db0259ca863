package org.headwater.models.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.headwater.models.value.OrderModelKind.BG_NBD;
import static org.headwater.models.value.OrderModelKind.MBG_NBD;
import static org.headwater.models.value.OrderModelKind.PARETO_NBD;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores of CDNOW's customers by the fits of {@link CdnowFitTest}, beside the published ones. */
class CdnowScoresTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "BG_NBD,     1653.41, .7855, 1.6080, .6256",
        "MBG_NBD,    1576.73, .7648, 1.6072, .6273",
        "PARETO_NBD, 1665.51, .7545, 1.6028, .6302",
    })
    void ordersOfTheNext39Weeks(OrderModelKind kind, double total, double mae, double rmse, double correlation) {
        List<Cdnow> customers = Cdnow.customers();
        OrderModel model = Cdnow.fit(kind).model();

        double[] expected = customers.stream()
                .mapToDouble(c -> model.expectedOrders(c.history(), 39))
                .toArray();
        double[] actual = customers.stream().mapToDouble(Cdnow::later).toArray();

        var errors = ForecastErrors.of(expected, actual);
        assertThat(errors.expectedTotal()).isCloseTo(total, within(0.01));
        assertThat(errors.actualTotal()).isEqualTo(1882);
        assertThat(errors.meanAbsoluteError()).isCloseTo(mae, within(1e-4));
        assertThat(errors.rootMeanSquareError()).isCloseTo(rmse, within(1e-4));
        assertThat(errors.correlation()).isCloseTo(correlation, within(1e-4));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "BG_NBD,     0, .22509",
        "BG_NBD,     1, .52313",
        "BG_NBD,     2, 1.04413",
        "BG_NBD,     3, 1.52028",
        "BG_NBD,     4, 2.16387",
        "BG_NBD,     5, 2.65385",
        "BG_NBD,     6, 3.50404",
        "BG_NBD,     7, 6.15719",
        "PARETO_NBD, 0, .13845",
        "PARETO_NBD, 1, .59947",
        "PARETO_NBD, 2, 1.19584",
        "PARETO_NBD, 3, 1.71384",
        "PARETO_NBD, 4, 2.39831",
        "PARETO_NBD, 5, 2.90721",
        "PARETO_NBD, 6, 3.81856",
        "PARETO_NBD, 7, 6.40307",
    })
    void ordersOfTheNext39WeeksByFrequency(OrderModelKind kind, int x, double published) {
        OrderModel model = Cdnow.fit(kind).model();

        assertThat(Cdnow.customers().stream()
                        .filter(c -> Math.min(7, c.history().x()) == x)
                        .mapToDouble(c -> model.expectedOrders(c.history(), 39))
                        .average())
                .hasValueCloseTo(published, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"0, .237", "1, .697", "2, 1.393", "3, 1.560", "4, 2.532", "5, 2.947", "6, 3.862", "7, 6.359"})
    void actualOrdersOfTheNext39WeeksByFrequency(int x, double published) {
        assertThat(Cdnow.customers().stream()
                        .filter(c -> Math.min(7, c.history().x()) == x)
                        .mapToDouble(Cdnow::later)
                        .average())
                .hasValueCloseTo(published, within(0.0005));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"BG_NBD, 1917.2777", "MBG_NBD, 1057.6364", "PARETO_NBD, 1051.8753"})
    void customersAlive(OrderModelKind kind, double expected) {
        OrderModel model = Cdnow.fit(kind).model();

        assertThat(Cdnow.customers().stream()
                        .mapToDouble(c -> model.probabilityAlive(c.history()))
                        .sum())
                .isCloseTo(expected, within(1e-3));
    }

    @ParameterizedTest
    @CsvSource({".1429, .0078", "1, .0532", "3, .1506", "31.8571, 1.0405", "32, 1.0437", "78, 1.8576"})
    void ordersOfANewCustomer(double weeks, double published) {
        OrderModel model = Cdnow.fit(BG_NBD).model();

        assertThat(model.ordersOfNewCustomer(weeks)).isCloseTo(published, within(1e-3));
    }

    @Test
    void allOrdersStillToComeDiscountedBy15PercentAYear() {
        OrderModel model = Cdnow.fit(PARETO_NBD).model();

        double total = Cdnow.customers().stream()
                .mapToDouble(c -> model.discountedOrders(c.history(), 0.0027))
                .sum();

        assertThat(total).isCloseTo(7185.972, withinPercentage(1e-2));
        assertThat(total / 2357).isCloseTo(3.048779, withinPercentage(1e-2));
    }

    @Test
    void everyCustomerByEveryModel() {
        OrderModel bg = Cdnow.fit(BG_NBD).model();
        OrderModel mbg = Cdnow.fit(MBG_NBD).model();
        OrderModel pareto = Cdnow.fit(PARETO_NBD).model();
        List<Cdnow> customers = Cdnow.customers();
        List<String> golden = Cdnow.lines("cdnow_golden_per_customer.csv");

        assertThat(golden).hasSizeGreaterThan(100);
        for (String line : golden) {
            String[] cell = line.split(",", -1);
            History h = customers.get(Integer.parseInt(cell[0]) - 1).history();
            double[] ours = {
                bg.probabilityAlive(h),
                bg.expectedOrders(h, 39),
                mbg.probabilityAlive(h),
                mbg.expectedOrders(h, 39),
                pareto.probabilityAlive(h),
                pareto.expectedOrders(h, 39),
                pareto.discountedOrders(h, 0.0027)
            };
            for (int k = 0; k < ours.length; k++) {
                assertThat(ours[k])
                        .as("customer %s, column %d", cell[0], 4 + k)
                        .isCloseTo(Double.parseDouble(cell[4 + k]), within(1e-8 + 1e-6 * ours[k]));
            }
        }
    }
}
