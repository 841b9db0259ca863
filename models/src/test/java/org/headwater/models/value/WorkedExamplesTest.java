package org.headwater.models.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that others printed for single customers, at stated parameters. Weeks. */
class WorkedExamplesTest {

    /** As printed by Fader, Hardie, Lee (2005). */
    private static final BgNbd PAPER = new BgNbd(0.243, 4.414, 0.793, 2.426);

    /**
     * The two fits of the BTYD vignette print their parameters to three digits and what follows from them to seven. These parameters,
     * within their three digits, are those from which four of the printed numbers follow; the others check them.
     */
    private static final BgNbd VIGNETTE_BG =
            new BgNbd(0.2425988654334359, 4.413648542610974, 0.7929821266735405, 2.4261145346223123);

    private static final ParetoNbd VIGNETTE_PARETO =
            new ParetoNbd(0.5534130484373573, 10.579453351505698, 0.6060703353754122, 11.668827847566021);

    private static final History CUSTOMER_1516 = new History(26, 30 + 6 / 7.0, 31);

    @Test
    void expectedOrdersOfTheWorkedExample() {
        // Sheet "Conditional Expectation" of the authors' spreadsheet.
        assertThat(new BgNbd(0.24259, 4.41360, 0.79292, 2.42589).expectedOrders(new History(2, 30.43, 38.86), 39))
                .isCloseTo(1.226, within(1e-3));
    }

    @ParameterizedTest
    @CsvSource({
        "11, .0019995214", "12, .0015170236", "13, .0011633150", "14, .0009003148", "15, .0007023638",
        "16, .0005517902", "17, .0004361913", "18, .0003467171", "19, .0002769613", "20, .0002222260",
    })
    void chancesOfOrdersIn30Weeks(int orders, double published) {
        assertThat(PAPER.countsIfAlive(0, 0, 30).probability(orders)).isCloseTo(published, within(1e-8));
    }

    @Test
    void customer1516() {
        assertThat(VIGNETTE_BG.expectedOrders(CUSTOMER_1516, 52)).isCloseTo(25.75659, within(1e-4));
        assertThat(VIGNETTE_BG.probabilityAlive(CUSTOMER_1516)).isCloseTo(0.9688523, within(1e-6));
        assertThat(VIGNETTE_PARETO.expectedOrders(CUSTOMER_1516, 52)).isCloseTo(25.45647, withinPercentage(1e-2));
        assertThat(VIGNETTE_PARETO.probabilityAlive(CUSTOMER_1516)).isCloseTo(0.997874, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({
        "10, .7062289,  .3474606",
        "15, .1442396,  .04283391",
        "20, .02250658, .004158973",
        "25, .00309267, .0003583685",
    })
    void theMoreOftenTheSoonerIsSilenceTheEnd(int x, double pareto, double bg) {
        var silentFrom20 = new History(x, 20, 39);

        assertThat(VIGNETTE_PARETO.expectedOrders(silentFrom20, 52)).isCloseTo(pareto, withinPercentage(1e-3));
        assertThat(VIGNETTE_BG.expectedOrders(silentFrom20, 52)).isCloseTo(bg, withinPercentage(1e-3));
    }

    @ParameterizedTest
    @CsvSource({"221", "254", "161", "204", "20000", "1000000"})
    void veryManyOrdersStayFinite(int x) {
        var model = new ParetoNbd(0.5143, 2.8845, 0.2856, 14.1087);
        var cells = new CellsBuilder()
                .add(x, 52, 52, 1)
                .add(x, 3, 52, 1)
                .add(x, 0, 104, 1)
                .add(0, 0, 52, 1)
                .build();
        double[] at = {Math.log(0.5143), Math.log(2.8845), Math.log(0.2856), Math.log(14.1087)};

        for (OrderModelKind kind : OrderModelKind.values()) {
            double[] slopes = new double[4];
            assertThat(kind.likelihood(cells).value(at, slopes)).as("%s", kind).isFinite();
            assertThat(slopes).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        }
        for (double last : new double[] {52, 51, 3, 0}) {
            var h = new History(x, last, 52);
            assertThat(model.probabilityAlive(h)).isBetween(0.0, 1.0);
            assertThat(model.expectedOrders(h, 52)).isFinite().isNotNegative();
            assertThat(model.discountedOrders(h, 0.0027)).isFinite().isNotNegative();
        }
    }
}
