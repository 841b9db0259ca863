package org.headwater.jobs.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.headwater.jobs.config.MoneyColumn;
import org.headwater.jobs.config.MoneyColumn.MoneyRounding;
import org.headwater.jobs.config.MoneyColumn.MoneyUnit;
import org.headwater.jobs.config.NumberFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyParserTest {

    @ParameterizedTest
    @CsvSource({
        "1299.00, MAJOR, 129900",
        "' 12 ', MAJOR, 1200",
        "-0.01, MAJOR, -1",
        "+3.5, MAJOR, 350",
        "-0, MAJOR, 0",
        "1.10000, MAJOR, 110",
        "0.29, MAJOR, 29",
        "1299, MINOR, 1299",
        "1299.000, MINOR, 1299",
        "19990000, MICROS, 1999",
        "10000000000000.00, MAJOR, 1000000000000000",
        "-1000000000000000, MINOR, -1000000000000000",
    })
    void amountsAreExact(String text, MoneyUnit unit, long fen) {
        assertThat(parse(unit, MoneyRounding.EXACT, text)).isEqualTo(fen);
    }

    @ParameterizedTest
    @CsvSource({
        "0.005, MAJOR, 1",
        "0.00499999999999999999, MAJOR, 0",
        "-0.005, MAJOR, -1",
        "10.005, MAJOR, 1001",
        "1.5, MINOR, 2",
        "5000, MICROS, 1",
        "4999, MICROS, 0",
    })
    void roundingIsHalfUpAwayFromZero(String text, MoneyUnit unit, long fen) {
        assertThat(parse(unit, MoneyRounding.HALF_UP, text)).isEqualTo(fen);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-none-", textBlock = """
                    ¥1,299.00         | BAD_AMOUNT          | must be a plain decimal such as 1299.00, was "¥1,299.00"
                    1.299,00          | BAD_AMOUNT          | must be a plain decimal such as 1299.00, was "1.299,00"
                    ৳2,999            | BAD_AMOUNT          | must be a plain decimal such as 1299.00, was "৳2,999"
                    1299元             | BAD_AMOUNT          | must be a plain decimal such as 1299.00, was "1299元"
                    （1299）            | BAD_AMOUNT          | must be a plain decimal such as 1299.00, was "（1299）"
                    １２９９              | BAD_AMOUNT          | must be a plain decimal such as 1299.00, was "１２９９"
                    --                | BAD_AMOUNT          | must be a plain decimal such as 1299.00, was "--"
                    1e3               | BAD_AMOUNT          | must be a plain decimal such as 1299.00, was "1e3"
                    1e400             | BAD_AMOUNT          | must be a plain decimal such as 1299.00, was "1e400"
                    0x10              | BAD_AMOUNT          | must be a plain decimal such as 1299.00, was "0x10"
                    5.                | BAD_AMOUNT          | must be a plain decimal such as 1299.00, was "5."
                    .5                | BAD_AMOUNT          | must be a plain decimal such as 1299.00, was ".5"
                    1.2.3             | BAD_AMOUNT          | must be a plain decimal such as 1299.00, was "1.2.3"
                    NaN               | NOT_FINITE          | must be a plain decimal such as 1299.00, was "NaN"
                    -Infinity         | NOT_FINITE          | must be a plain decimal such as 1299.00, was "-Infinity"
                    10.005            | TOO_PRECISE         | must be whole minor units (1/100), or set rounding: half_up, was "10.005"
                    10000000000000.01 | AMOUNT_OUT_OF_RANGE | must be at most 10^15 minor units, was "10000000000000.01"
                    99999999999999999999999 | AMOUNT_OUT_OF_RANGE | must be at most 10^15 minor units, was "99999999999999999999999"
                    -none-            | MISSING_VALUE       | must not be blank
                    """)
    void whatIsNoAmountIsRefused(String text, Reason reason, String detail) {
        assertThatThrownBy(() -> parse(MoneyUnit.MAJOR, MoneyRounding.EXACT, text))
                .isInstanceOfSatisfying(
                        Rejection.class, e -> assertThat(e.reject()).isEqualTo(new Reject(reason, "paid", detail)));
    }

    @Test
    void aLongCellIsCutInTheMessage() {
        assertThatThrownBy(() -> parse(MoneyUnit.MAJOR, MoneyRounding.EXACT, "9".repeat(100_000)))
                .hasMessage("must be a plain decimal such as 1299.00, was \"" + "9".repeat(80) + "…\"");
    }

    @ParameterizedTest
    @CsvSource({"0.001, 3, 0", "0.001, 5, 1", "0.125, 4, 50", "2.10, -3, -630", "1.005, 1, 101"})
    void roundingComesOnceAfterTheMultiplication(String price, String quantity, long fen) {
        var rule = new MoneyColumn(
                List.of("paid"), MoneyUnit.MAJOR, Optional.of("quantity"), false, MoneyRounding.HALF_UP);
        var negated =
                new MoneyColumn(List.of("paid"), MoneyUnit.MAJOR, Optional.of("quantity"), true, MoneyRounding.HALF_UP);
        var row = new MapCells(Map.of("paid", price, "quantity", quantity));

        assertThat(new MoneyParser(rule).parse(row)).isEqualTo(fen);
        assertThat(new MoneyParser(negated).parse(row)).isEqualTo(-fen);
    }

    @ParameterizedTest
    @CsvSource({"149.00, 2, 10.05, 28795", "149.00, 1, , 14900", "10.00, 1, 10.00, 0", "5.00, 3, 20.00, -500"})
    void aDiscountIsTakenOffTheWholeLine(String price, String quantity, String discount, long fen) {
        var rule = new MoneyColumn(
                List.of("price"),
                MoneyUnit.MAJOR,
                Optional.of("quantity"),
                List.of("discount"),
                false,
                MoneyRounding.EXACT,
                NumberFormat.PLAIN);
        var cells = new HashMap<>(Map.of("price", price, "quantity", quantity));
        cells.put("discount", discount);

        assertThat(new MoneyParser(rule).parse(new MapCells(cells))).isEqualTo(fen);
    }

    @Test
    void aDamagedDiscountIsNotTakenForNone() {
        var rule = new MoneyColumn(
                List.of("price"),
                MoneyUnit.MAJOR,
                Optional.empty(),
                List.of("discount"),
                false,
                MoneyRounding.EXACT,
                NumberFormat.PLAIN);

        assertThatThrownBy(() -> new MoneyParser(rule).parse(new MapCells(Map.of("price", "9.00", "discount", "1O"))))
                .hasMessage("must be a plain decimal such as 1299.00, was \"1O\"");
    }

    /** With a column to take off that the row does not have, no short cut is taken. */
    @Test
    void ordinaryAmountsAreWhatDecimalArithmeticMakesOfThem() {
        var random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(1, 18); length > 0; length--) {
                text.append("0123456789.".charAt(random.nextInt(11)));
            }
            if (random.nextInt(3) > 0 && text.length() > 3) {
                text.setCharAt(text.length() - 3, '.');
            }
            if (random.nextInt(10) == 0) {
                text.setCharAt(random.nextInt(text.length()), "+- ,E１/:".charAt(random.nextInt(8)));
            }
            Cells cells = MapCells.of("paid", text.toString());
            var direct =
                    new MoneyColumn(List.of("paid"), MoneyUnit.MAJOR, Optional.empty(), false, MoneyRounding.EXACT);
            var general = new MoneyColumn(
                    List.of("paid"),
                    MoneyUnit.MAJOR,
                    Optional.empty(),
                    List.of("discount"),
                    false,
                    MoneyRounding.EXACT,
                    NumberFormat.PLAIN);

            assertThat(told(direct, cells)).as(text.toString()).isEqualTo(told(general, cells));
        }
    }

    private static String told(MoneyColumn rule, Cells cells) {
        try {
            return String.valueOf(new MoneyParser(rule).parse(cells));
        } catch (Rejection e) {
            return e.reject().toString();
        }
    }

    private static long parse(MoneyUnit unit, MoneyRounding rounding, String text) {
        return new MoneyParser(Given.money("paid", unit, rounding)).parse(MapCells.of("paid", text));
    }
}
