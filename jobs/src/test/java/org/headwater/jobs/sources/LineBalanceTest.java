package org.headwater.jobs.sources;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A line that stands in no record, or in two, is a mistake of the reader and stops it. */
class LineBalanceTest {

    private static LineBalance of(int... records) {
        var balance = new LineBalance();
        for (int lines : records) {
            balance.add(lines);
        }
        return balance;
    }

    @Test
    void linesOfRecordsAreTheLinesThatWereRead() {
        assertThatCode(() -> of(1, 3, 1).check(5)).doesNotThrowAnyException();
        assertThatCode(() -> of().check(0)).doesNotThrowAnyException();
    }

    @Test
    void aPartBeginsBehindOtherLines() {
        var balance = of(1);
        balance.startAt(100);
        balance.add(2);

        assertThatCode(() -> balance.check(102)).doesNotThrowAnyException();
    }

    @Test
    void aLineTooManyOrTooFewStops() {
        assertThatThrownBy(() -> of(1, 3, 1).check(6))
                .hasMessage("Every line must stand in a record: 6 lines were read, and records were made of 5; mend the"
                        + " reader");
        assertThatThrownBy(() -> of(1, 3, 1).check(4))
                .hasMessage("Every line must stand in a record: 4 lines were read, and records were made of 5; mend the"
                        + " reader");
    }
}
