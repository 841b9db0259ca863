package org.headwater.jobs.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.headwater.jobs.config.SourceConfig.CsvConfig;
import org.junit.jupiter.api.Test;

/** Files without a header, and files in which quotes mean nothing. */
class CsvColumnsTest {

    private static Given csv(char quote, String... columns) {
        var csv = Given.csv();
        var dialect = new CsvConfig("UTF-8", '\t', quote, quote, Optional.empty(), List.of(columns));
        return new Given(csv.format(), dialect, csv.grain(), csv.ignore(), csv.orders(), csv.lines(), csv.refunds());
    }

    @Test
    void theFirstRowIsDataWhereTheConfigNamesTheColumns() {
        assertThat(Reading.of(csv('"', "id", "name"), "1\tann\n\n2\t\"b\tb\"\n3\n", "name", "id"))
                .containsExactly("1: ann|1", "2: ignored blank_line", "3: b\tb|2", "4: COLUMN_COUNT");
    }

    @Test
    void aHeaderThatIsThereAllTheSameIsNoData() {
        assertThat(Reading.of(csv('"', "id", "name"), "id\tname\n1\tann\n", "id"))
                .containsExactly("1: ignored repeated_header", "2: 1");
    }

    @Test
    void withoutQuotesEveryCharacterIsMeantAndALineIsARow() {
        assertThat(Reading.of(
                        csv(CsvConfig.NO_QUOTE, "id", "name"), "\"1\t5\" pipe\n2\t\"a\"b\r\n3\t\"\"", "id", "name"))
                .containsExactly("1: \"1|5\" pipe", "2: 2|\"a\"b", "3: 3|\"\"");
    }

    @Test
    void withoutQuotesAHeaderIsReadAsWell() {
        assertThat(Reading.of(csv(CsvConfig.NO_QUOTE), "id\t\"name\"\n1\t\"ann\n", "id", "\"name\""))
                .containsExactly("2: 1|\"ann");
    }

    @Test
    void aMappedColumnMustBeAmongThoseNamed() {
        var given = csv('"', "id", "sum").with(Given.orders(Optional.empty(), Given.major("paid")));

        assertThatThrownBy(() -> Reading.rows(given, new byte[0]))
                .isInstanceOf(SourceFileException.class)
                .hasMessage("orders.order_id needs a column \"order_id\", the file has: id, sum");
    }
}
