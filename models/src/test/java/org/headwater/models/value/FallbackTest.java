package org.headwater.models.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.headwater.models.Cases;
import org.headwater.models.value.ModelChoice.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A fit never throws for what was seen. */
class FallbackTest {

    @ParameterizedTest
    @EnumSource
    void whatCannotBeLearnedIsAStatedGuess(OrderModelKind kind) {
        assertThat(kind.fit(Cells.of(List.of())).fallback()).isEqualTo("there are no customers to learn from");
        OrderFit once = kind.fit(new CellsBuilder().add(0, 0, 30, 12).build());
        assertThat(once.fallback()).isEqualTo("nobody of 12 customers has bought again yet");
        assertThat(once.estimate().converged()).isFalse();
        assertThat(once.estimate().boundary()).isEqualTo(kind.parameters());
        assertThat(once.model().expectedOrders(new History(0, 0, 30), 30)).isBetween(0.0, 0.2);
        assertThat(kind.fit(new CellsBuilder().add(2, 0, 0, 3).build()).fallback())
                .isEqualTo("no customer has been observed for any time yet");
    }

    @ParameterizedTest
    @EnumSource
    void oddCrowdsAreFittedWithoutAnError(OrderModelKind kind) {
        Cases.forAll(
                21,
                60,
                random -> {
                    var builder = new CellsBuilder();
                    int customers = 1 + random.nextInt(6);
                    for (int i = 0; i < customers; i++) {
                        int observed = random.nextInt(50);
                        int x = random.nextInt(4) * (random.nextInt(10) == 0 ? 1_000 : 1);
                        builder.add(x, x == 0 ? 0 : random.nextInt(observed + 1), observed, 1 + random.nextInt(3));
                    }
                    return builder.build();
                },
                cells -> {
                    OrderFit fit = kind.fit(cells);
                    for (int cell = 0; cell < cells.size(); cell++) {
                        assertThat(fit.model().probabilityAlive(cells.history(cell)))
                                .isBetween(0.0, 1.0);
                        assertThat(fit.model().expectedOrders(cells.history(cell), 30))
                                .isFinite();
                    }
                    assertThat(fit.estimate().values()).allMatch(v -> v > 0 && Double.isFinite(v));
                });
    }

    @Test
    void aParameterThatRunsAwayIsNamed() {
        // Everybody buys at the same pace to the end: nobody ever leaves, all rates are one.
        var cells = new CellsBuilder();
        for (int i = 0; i < 400; i++) {
            cells.add(9 + i % 3, 99, 100, 1);
        }

        OrderFit fit = OrderModelKind.BG_NBD.fit(cells.build());

        assertThat(fit.fallback()).isEmpty();
        assertThat(fit.estimate().boundary()).isNotEmpty();
        for (String name : fit.estimate().boundary()) {
            int place = fit.estimate().names().indexOf(name);
            assertThat(fit.estimate().standardErrors().get(place)).isNaN();
            assertThat(fit.estimate().logCovariance().get(place)).containsOnly(0.0);
            assertThat(fit.estimate().draws(2, 1))
                    .allMatch(v -> v[place] == fit.estimate().values().get(place));
        }
    }

    @Test
    void theChoiceIsByHoldoutThenByAicAndSaysWhy() {
        var cells = Cells.of(
                Simulated.customers(3_000, 4).stream().map(Simulated::history).toList());
        List<OrderFit> fits = List.of(
                OrderModelKind.BG_NBD.fit(cells),
                OrderModelKind.MBG_NBD.fit(cells),
                OrderModelKind.PARETO_NBD.fit(cells));

        var byAic = ModelChoice.of(
                fits.stream().map(f -> new Candidate(f, Optional.empty())).toList());
        assertThat(byAic.chosen().fit()).isEqualTo(fits.get(1));
        assertThat(byAic.reason()).matches("mbg-nbd: AIC bg-nbd [0-9.]+, mbg-nbd [0-9.]+, pareto-nbd [0-9.]+");

        var byHoldout = ModelChoice.of(List.of(
                new Candidate(fits.get(0), Optional.of(error(1))),
                new Candidate(fits.get(1), Optional.of(error(1.5))),
                new Candidate(fits.get(2), Optional.of(error(2)))));
        assertThat(byHoldout.chosen().fit()).isEqualTo(fits.get(0));
        assertThat(byHoldout.reason())
                .matches(
                        "bg-nbd: AIC .*; held out, mean absolute error bg-nbd 1.0000, mbg-nbd 1.5000, pareto-nbd 2.0000,"
                                + " the others are worse by more than 2 %");
    }

    private static ForecastErrors error(double size) {
        return new ForecastErrors(1, 1, size, size, 0, 0);
    }

    @Test
    void aGuessIsChosenOnlyWhereAllAre() {
        var once = new CellsBuilder().add(0, 0, 30, 12).build();
        List<Candidate> guesses = List.of(
                new Candidate(OrderModelKind.BG_NBD.fit(once), Optional.empty()),
                new Candidate(OrderModelKind.MBG_NBD.fit(once), Optional.empty()));

        ModelChoice choice = ModelChoice.of(guesses);
        assertThat(choice.chosen()).isEqualTo(guesses.get(1));
        assertThat(choice.reason()).isEqualTo("a stated guess: nobody of 12 customers has bought again yet");
        assertThat(ModelChoice.of(guesses.subList(0, 1)).chosen()).isEqualTo(guesses.get(0));
        assertThatThrownBy(() -> ModelChoice.of(List.of())).hasMessage("there must be at least one candidate");
    }

    @Test
    void noCustomerHasSuchAHistory() {
        assertThatThrownBy(() -> new History(-1, 0, 1)).hasMessage("x must be 0 or more, was -1");
        assertThatThrownBy(() -> new History(1, 2, 1)).hasMessage("0 <= tx <= T must hold, were tx = 2.0, T = 1.0");
        assertThatThrownBy(() -> new History(1, -1, 1)).hasMessage("0 <= tx <= T must hold, were tx = -1.0, T = 1.0");
        assertThatThrownBy(() -> new History(1, 1, Double.POSITIVE_INFINITY))
                .hasMessage("0 <= tx <= T must hold, were tx = 1.0, T = Infinity");
        assertThatThrownBy(() -> new History(1, Double.NaN, 1))
                .hasMessage("0 <= tx <= T must hold, were tx = NaN, T = 1.0");
        assertThatThrownBy(() -> new History(0, 1, 2)).hasMessage("tx must be 0 when x is 0, was 1.0");
        assertThatThrownBy(() -> new CellsBuilder().add(0, 1, 2, 1)).hasMessage("tx must be 0 when x is 0, was 1.0");
        assertThatThrownBy(() -> new CellsBuilder().add(0, 0, 2, -1))
                .hasMessage("number of customers must be 0 or more, was -1");
        assertThatThrownBy(() -> ForecastErrors.of(new double[1], new double[2]))
                .hasMessage("there must be as many forecasts as actual values and at least one, were 1 and 2");
    }

    @Test
    void theOrderOfCustomersDoesNotCount() {
        var one = new CellsBuilder()
                .add(2, 5, 9, 2)
                .add(0, 0, 4, 1)
                .add(2, 5, 9, 1)
                .add(1, 3, 4, 0)
                .build();
        var other = new CellsBuilder().add(0, 0, 4, 1).add(2, 5, 9, 3).build();

        assertThat(one).usingRecursiveComparison().isEqualTo(other);
        assertThat(one.size()).isEqualTo(2);
        assertThat(one.customers()).isEqualTo(4);
        assertThat(one.repeats()).isEqualTo(6);
        assertThat(one.meanObserved()).isEqualTo((27 + 4) / 4.0);
        assertThat(one.history(0)).isEqualTo(new History(0, 0, 4));
        assertThat(one.history(1)).isEqualTo(new History(2, 5, 9));
    }
}
