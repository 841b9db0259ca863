package org.headwater.jobs.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.headwater.jobs.config.NumberFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitGroupsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            COMMAS | 1,299.00      | 1299.00
            COMMAS | 1299.00       | 1299.00
            COMMAS | 12            | 12
            COMMAS | -1,299        | -1299
            COMMAS | 1,234,567.8   | 1234567.8
            COMMAS | 0,001         | 0001
            POINTS | 1.299,00      | 1299.00
            POINTS | 1299,5        | 1299.5
            POINTS | 1.299         | 1299
            SPACES | 1 299,00      | 1299.00
            SPACES | 1 234 567     | 1234567
            """)
    void separatorsBetweenGroupsOfThreeAreTakenOut(NumberFormat format, String text, String plain) {
        assertThat(DigitGroups.plain(text, format)).isEqualTo(plain);
    }

    /** What 1,29 or 1.29 means where the sign separates groups, nobody knows. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            COMMAS | 1,29
            COMMAS | 1,2999
            COMMAS | 1299,000
            COMMAS | ,299
            COMMAS | -,299
            COMMAS | 1,,299
            COMMAS | 1,299,
            COMMAS | 1,23,456
            POINTS | 1.29
            POINTS | 1299.00
            SPACES | 1 29
            """)
    void separatorsElsewhereAreNoNumber(NumberFormat format, String text) {
        assertThat(DigitGroups.plain(text, format)).isEmpty();
    }

    /** These stay no decimals, and are refused as such. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            COMMAS | 1.299,00
            COMMAS | ৳2,999
            COMMAS | 1,299.0.0
            POINTS | 1.299,0,0
            POINTS | 1,299.00
            COMMAS | 1,2e9
            COMMAS | 1,299元
            """)
    void otherSignsAreRefusedLikeInPlainNumbers(NumberFormat format, String text) {
        assertThat(MoneyParser.isPlain(DigitGroups.plain(text, format))).isFalse();
    }
}
