package org.headwater.models.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutsTest {

    @ParameterizedTest
    @CsvSource({
        "-5,     1",
        "9.999,  1",
        "10,     2",
        "10.000, 2",
        "19.99,  2",
        "20,     4",
        "30.4,   4",
        "30.5,   5",
        "1e9,    5"
    })
    void addsOneForEachCutReachedEqualOnesTogether(BigDecimal value, int score) {
        assertThat(cuts("10", "20", "20", "30.5").score(value)).isEqualTo(score);
    }

    @Test
    void areEqualHoweverTheirNumbersAreWritten() {
        assertThat(cuts("1.50", "10", "100", "1e3")).isEqualTo(cuts("1.5", "10.0", "1e2", "1000"));
        assertThat(cuts("1.50", "10", "100", "1e3")).hasToString("Cuts[atLeast=[1.5, 10, 100, 1000]]");
    }

    @Test
    void doNotChangeWithTheListTheyWereMadeFrom() {
        var list = new ArrayList<>(cuts("1", "2", "3", "4").atLeast());
        var made = new Cuts(list);

        list.set(0, new BigDecimal("-1"));

        assertThat(made).isEqualTo(cuts("1", "2", "3", "4"));
    }

    @Test
    void mustBeFourInAscendingOrder() {
        assertThatThrownBy(() -> cuts("1", "2", "3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cuts must be 4 values, none less than the one before, were [1, 2, 3]");
        assertThatThrownBy(() -> cuts("1", "2", "3", "4", "5"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cuts must be 4 values, none less than the one before, were [1, 2, 3, 4, 5]");
        assertThatThrownBy(() -> cuts("1", "3", "2.5", "4"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cuts must be 4 values, none less than the one before, were [1, 3, 2.5, 4]");
    }

    private static Cuts cuts(String... values) {
        return new Cuts(Stream.of(values).map(BigDecimal::new).toList());
    }

    /**
     * Cut points from the manual of the R package rfm (rounded there to whole units) and ten customers of its README, with the
     * scores printed for them.
     */
    @ParameterizedTest
    @CsvSource({
        "205, 6, 472, 3, 4, 3",
        "140, 3, 340, 4, 1, 2",
        "194, 4, 405, 3, 2, 3",
        "132, 5, 448, 4, 3, 3",
        " 90, 9, 843, 5, 5, 5",
        " 84, 9, 763, 5, 5, 5",
        "281, 8, 699, 3, 5, 5",
        "246, 4, 157, 3, 2, 1",
        "349, 3, 363, 2, 1, 2",
        "619, 4, 196, 1, 2, 1"
    })
    void giveTheScoresThatRfmPrints(BigDecimal days, BigDecimal orders, BigDecimal money, int r, int f, int m) {
        var recency = new AxisScale(Axis.RECENCY, cuts("115", "181", "297", "482"));
        var frequency = new AxisScale(Axis.FREQUENCY, cuts("4", "5", "6", "8"));
        var monetary = new AxisScale(Axis.MONETARY, cuts("256", "382", "506", "666"));

        assertThat(List.of(recency.score(days), frequency.score(orders), monetary.score(money)))
                .containsExactly(r, f, m);
    }
}
