package org.headwater.synthetic.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {

    @ParameterizedTest
    @CsvSource({"0, 0.00", "7, 0.07", "70, 0.70", "100, 1.00", "123456, 1234.56", "-5, -0.05", "-1500, -15.00"})
    void writesFenAsYuan(long fen, String yuan) {
        assertThat(Decimal.yuan(fen)).isEqualTo(yuan);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 6})
    void agreesWithBigDecimalAtAnyScale(int scale) {
        for (long number : new long[] {0, 9, -10, 999, 1_000_000, Long.MAX_VALUE}) {
            assertThat(Decimal.append(new StringBuilder(), number, scale))
                    .hasToString(BigDecimal.valueOf(number, scale).toPlainString());
        }
    }
}
