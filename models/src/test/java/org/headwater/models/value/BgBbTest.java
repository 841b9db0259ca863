package org.headwater.models.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.headwater.models.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Donors of Fader, Hardie, Shang (2010): 11,104 who first gave in 1995, and the six years after. */
class BgBbTest {

    /** Years given in, last of them, donors: the paper's table of recency and frequency. */
    private static final int[][] DONORS = {
        {6, 6, 1203}, {5, 6, 728}, {4, 6, 512}, {3, 6, 357}, {2, 6, 234}, {1, 6, 129}, {5, 5, 335}, {4, 5, 284},
        {3, 5, 225}, {2, 5, 173}, {1, 5, 119}, {4, 4, 240}, {3, 4, 181}, {2, 4, 155}, {1, 4, 78}, {3, 3, 322},
        {2, 3, 255}, {1, 3, 129}, {2, 2, 613}, {1, 2, 277}, {1, 1, 1091}, {0, 0, 3464},
    };

    private static final BgBb MODEL =
            new BgBb(1.2035223068373206, 0.7497163358468628, 0.6567181659088673, 2.78344207961795);

    private static Map<Opportunities, Long> donors() {
        Map<Opportunities, Long> customers = new HashMap<>();
        for (int[] cell : DONORS) {
            customers.put(new Opportunities(cell[0], cell[1], 6), (long) cell[2]);
        }
        return customers;
    }

    @Test
    void fit() {
        BgBbFit fit = BgBbFit.of(donors());

        assertThat(fit.customers()).isEqualTo(11_104);
        // The paper prints 1.204, 0.750, 0.657, 2.783 and -33,225.6.
        assertThat(fit.model().alpha()).isCloseTo(1.2035223068, withinPercentage(1e-4));
        assertThat(fit.model().beta()).isCloseTo(0.7497163358, withinPercentage(1e-4));
        assertThat(fit.model().gamma()).isCloseTo(0.6567181659, withinPercentage(1e-4));
        assertThat(fit.model().delta()).isCloseTo(2.7834420796, withinPercentage(1e-4));
        assertThat(fit.estimate().logLikelihood()).isCloseTo(-33225.58127434699, within(1e-6));
        assertThat(fit.estimate().converged()).isTrue();
        assertThat(fit.fallback()).isEmpty();
    }

    @Test
    void theLogLikelihoodOfAllIsTheSumOfThatOfEach() {
        double sum = donors().entrySet().stream()
                .mapToDouble(cell -> cell.getValue() * MODEL.logLikelihood(cell.getKey()))
                .sum();

        assertThat(sum).isCloseTo(-33225.58127434699, within(1e-6));
    }

    @Test
    void giftsOfTheNextFiveYears() {
        double total = donors().entrySet().stream()
                .mapToDouble(cell -> cell.getValue() * MODEL.expectedOrders(cell.getKey(), 5))
                .sum();

        assertThat(total).isCloseTo(12_884.157018679325, within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, .10813328911573689, .07286334424174461",
        "1, 1, .06946181109478132, .0856957130761388",
        "1, 4, .6803838390306528,  .8393961708204464",
        "2, 2, .06641476261425092, .1191208874062245",
        "2, 6, .9304335785804003,  1.6688168291256413",
        "3, 5, .7668260044425477,  1.8047029638011012",
        "4, 4, .20017903897294376, .5831920076700315",
        "5, 6, .9304335785804003,  3.23161240469931",
        "6, 6, .9304335785804003,  3.7525442632238715",
    })
    void aliveNextYearAndGiftsOfTheNextFive(int x, int tx, double alive, double gifts) {
        var donor = new Opportunities(x, tx, 6);

        assertThat(MODEL.probabilityAlive(donor)).isCloseTo(alive, within(1e-9));
        assertThat(MODEL.expectedOrders(donor, 5)).isCloseTo(gifts, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, .1302169", "4, 5, 3.627858"})
    void giftsOfTheNextTenYearsAsTheVignettePrintsThem(int x, int tx, double printed) {
        assertThat(MODEL.expectedOrders(new Opportunities(x, tx, 6), 10)).isCloseTo(printed, withinPercentage(1e-2));
    }

    @ParameterizedTest
    @CsvSource({"1, .4985426893630614", "5, 1.9381374951973778", "6, 2.220169360170405", "11, 3.3886542790463103"})
    void giftsOfANewDonor(int years, double expected) {
        assertThat(MODEL.ordersOfNewCustomer(years)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void chancesOfEveryNumberOfGiftsAddUpToOneAndToTheirMean() {
        double[] chances = IntStream.rangeClosed(0, 6)
                .mapToDouble(x -> MODEL.probabilityOf(x, 6))
                .toArray();

        assertThat(IntStream.rangeClosed(0, 6).mapToDouble(x -> chances[x]).sum())
                .isCloseTo(1, within(1e-12));
        assertThat(IntStream.rangeClosed(0, 6).mapToDouble(x -> x * chances[x]).sum())
                .isCloseTo(MODEL.ordersOfNewCustomer(6), within(1e-12));
    }

    @Test
    void discountedGiftsAreThoseOfEachYearDiscounted() {
        var donor = new Opportunities(4, 5, 6);
        double sum = 0;
        for (int year = 1; year <= 500; year++) {
            sum += (MODEL.expectedOrders(donor, year) - MODEL.expectedOrders(donor, year - 1)) / Math.pow(1.1, year);
        }

        assertThat(MODEL.discountedOrders(donor, 0.1)).isCloseTo(sum, within(1e-9));
    }

    @Test
    void laws() {
        Cases.forAll(
                11,
                300,
                random -> {
                    int n = 1 + random.nextInt(20);
                    int tx = 1 + random.nextInt(n);
                    return new Opportunities(1 + random.nextInt(tx), tx, n);
                },
                h -> {
                    var silentLonger = new Opportunities(h.x(), h.tx(), h.n() + 1);
                    var boughtAgain = new Opportunities(h.x() + 1, h.n() + 1, h.n() + 1);
                    assertThat(MODEL.probabilityAlive(h)).isBetween(0.0, 1.0);
                    assertThat(MODEL.probabilityAlive(silentLonger)).isLessThan(MODEL.probabilityAlive(h));
                    assertThat(MODEL.expectedOrders(boughtAgain, 5))
                            .isGreaterThan(MODEL.expectedOrders(silentLonger, 5));
                    assertThat(MODEL.expectedOrders(h, 5))
                            .isGreaterThan(MODEL.expectedOrders(h, 4))
                            .isLessThan(5);
                });
    }

    @Test
    void whatCannotBeLearnedIsAStatedGuess() {
        assertThat(BgBbFit.of(Map.of()).fallback()).isEqualTo("there are no customers to learn from");
        assertThat(BgBbFit.of(Map.of(new Opportunities(0, 0, 3), 40L)).fallback())
                .isEqualTo("nobody of 40 customers has taken a chance yet");
        assertThat(BgBbFit.of(Map.of(new Opportunities(1, 2, 3), 40L)).model().alpha())
                .isPositive();
    }

    @Test
    void noCustomerHasSuchAHistory() {
        assertThatThrownBy(() -> new Opportunities(2, 1, 3))
                .hasMessage("0 <= x <= tx <= n must hold, were x = 2, tx = 1, n = 3");
        assertThatThrownBy(() -> new Opportunities(1, 4, 3))
                .hasMessage("0 <= x <= tx <= n must hold, were x = 1, tx = 4, n = 3");
        assertThatThrownBy(() -> new Opportunities(-1, 0, 3))
                .hasMessage("0 <= x <= tx <= n must hold, were x = -1, tx = 0, n = 3");
        assertThatThrownBy(() -> new Opportunities(0, 2, 3)).hasMessage("tx must be 0 when x is 0, was 2");
        assertThatThrownBy(() -> new BgBb(1, 1, 0, 1)).hasMessage("gamma must be more than 0 and finite, was 0.0");
        assertThatThrownBy(() -> MODEL.discountedOrders(new Opportunities(1, 1, 1), 0))
                .hasMessage("rate must be more than 0, was 0.0");
    }
}
