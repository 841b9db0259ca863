package org.headwater.models.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.headwater.models.value.OrderModelKind.BG_NBD;
import static org.headwater.models.value.OrderModelKind.MBG_NBD;
import static org.headwater.models.value.OrderModelKind.PARETO_NBD;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fits beside the published ones. */
class CdnowFitTest {

    private static final Path TWO_DECIMALS = Path.of("../../shared/data/cdnow/cdnow_customers_summary.csv.gz");

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        // Printed by packages that fit the same data; tolerance from their own last digit.
        "BG_NBD,     r,      0.2425945,   1e-4",
        "BG_NBD,     alpha,  4.4136019,   1e-4",
        "BG_NBD,     a,      0.7929199,   1e-4",
        "BG_NBD,     b,      2.4258881,   1e-4",
        "MBG_NBD,    r,      0.525,       1e-3",
        "MBG_NBD,    alpha,  6.183,       1e-3",
        "MBG_NBD,    a,      0.891,       1e-3",
        "MBG_NBD,    b,      1.614,       1e-3",
        "PARETO_NBD, r,      0.55315,     1e-3",
        "PARETO_NBD, alpha,  10.57633,    1e-3",
        "PARETO_NBD, s,      0.60625,     1e-3",
        "PARETO_NBD, beta,   11.67150,    1e-3",
        // Fader, Hardie, Lee (2005), three digits.
        "BG_NBD,     r,      0.243,       3e-3",
        "BG_NBD,     alpha,  4.414,       3e-4",
        "BG_NBD,     a,      0.793,       1e-3",
        "BG_NBD,     b,      2.426,       3e-4",
        "PARETO_NBD, r,      0.553,       1e-3",
        "PARETO_NBD, alpha,  10.578,      3e-4",
        "PARETO_NBD, s,      0.606,       1e-3",
        "PARETO_NBD, beta,   11.669,      3e-4",
        // Ours, to catch drift.
        "BG_NBD,     r,      0.24259451,  1e-6",
        "BG_NBD,     alpha,  4.41360200,  1e-6",
        "BG_NBD,     a,      0.79292192,  1e-6",
        "BG_NBD,     b,      2.42590652,  1e-6",
        "MBG_NBD,    r,      0.52484319,  1e-6",
        "MBG_NBD,    alpha,  6.18308585,  1e-6",
        "MBG_NBD,    a,      0.89135942,  1e-6",
        "MBG_NBD,    b,      1.61400239,  1e-6",
        "PARETO_NBD, r,      0.55327701,  1e-6",
        "PARETO_NBD, alpha,  10.57768270, 1e-6",
        "PARETO_NBD, s,      0.60624004,  1e-6",
        "PARETO_NBD, beta,   11.66873755, 1e-6",
    })
    void parameters(OrderModelKind kind, String name, double published, double relative) {
        Estimate estimate = Cdnow.fit(kind).estimate();

        assertThat(estimate.values().get(estimate.names().indexOf(name)))
                .isCloseTo(published, withinPercentage(100 * relative));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "BG_NBD,     r,      0.012557,  1e-3",
        "BG_NBD,     alpha,  0.378224,  1e-3",
        "BG_NBD,     a,      0.185731,  1e-3",
        "BG_NBD,     b,      0.705405,  1e-3",
        "PARETO_NBD, r,      0.0476264, 2e-3",
        "PARETO_NBD, alpha,  0.8427222, 2e-3",
        "PARETO_NBD, s,      0.1872594, 2e-3",
        "PARETO_NBD, beta,   6.2105448, 2e-3",
        "PARETO_NBD, r,      0.0476278, 2e-5",
        "PARETO_NBD, alpha,  0.8427216, 2e-5",
        "PARETO_NBD, s,      0.1872789, 2e-5",
        "PARETO_NBD, beta,   6.2110304, 2e-5",
    })
    void standardErrorsOnTheNaturalScale(OrderModelKind kind, String name, double published, double relative) {
        Estimate estimate = Cdnow.fit(kind).estimate();

        assertThat(estimate.standardErrors().get(estimate.names().indexOf(name)))
                .isCloseTo(published, withinPercentage(100 * relative));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "BG_NBD,     -9582.42920667, 1e-6",
        "BG_NBD,     -9582.429,      1e-3",
        "BG_NBD,     -9582.4,        0.05",
        "MBG_NBD,    -9582.13571555, 1e-6",
        "PARETO_NBD, -9594.97617894, 1e-6",
        "PARETO_NBD, -9594.976,      1e-3",
        // GGompertz/NBD, which on these data collapses to Pareto/NBD.
        "PARETO_NBD, -9594.98,       0.01",
    })
    void logLikelihood(OrderModelKind kind, double published, double tolerance) {
        OrderFit fit = Cdnow.fit(kind);

        assertThat(fit.estimate().logLikelihood()).isCloseTo(published, within(tolerance));
        assertThat(fit.estimate().aic()).isCloseTo(8 - 2 * published, within(2 * tolerance));
        assertThat(fit.estimate().converged()).isTrue();
        assertThat(fit.estimate().boundary()).isEmpty();
        assertThat(fit.fallback()).isEmpty();
        assertThat(fit.estimate().iterations()).isBetween(5, 60);
    }

    @Test
    void weeksRoundedToTwoDecimalsMoveTheLogLikelihood() throws IOException {
        assumeThat(TWO_DECIMALS).exists();
        var builder = new CellsBuilder();
        try (var in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(TWO_DECIMALS)), StandardCharsets.UTF_8))) {
            in.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cell -> builder.add(
                            Integer.parseInt(cell[1]), Double.parseDouble(cell[2]), Double.parseDouble(cell[3]), 1));
        }

        assertThat(BG_NBD.fit(builder.build()).estimate().logLikelihood()).isCloseTo(-9582.42556057, within(1e-6));
    }

    @Test
    void customersAreCountedByHistory() {
        Cells cells = Cdnow.cells();

        assertThat(cells.size()).isEqualTo(1016);
        assertThat(cells.customers()).isEqualTo(2357);
        assertThat(cells.repeats()).isEqualTo(2457);
    }

    @Test
    void theDefaultModelIsTheOneThatFitsTheseDataBestByItsLikelihood() {
        Cells cells = Cdnow.cells();

        assertThat(List.of(BG_NBD, MBG_NBD, PARETO_NBD))
                .extracting(kind -> kind.fit(cells).estimate().aic())
                .satisfies(aic -> assertThat(aic.get(1)).isLessThan(aic.get(0)).isLessThan(aic.get(2)));
    }
}
