package org.headwater.jobs.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

    @Test
    void cellsAreFoundByNameWhateverTheirOrder() {
        assertThat(Reading.of(Given.csv(), "b,a\n1,2\n", "a", "b")).containsExactly("2: 2|1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b|1,2|3,4|", "a,b|1,2|3,4"})
    void everyLineEndGivesTheSameRows(String text) {
        for (var end : new String[] {"\n", "\r\n", "\r"}) {
            assertThat(Reading.of(Given.csv(), text.replace("|", end), "a", "b"))
                    .containsExactly("2: 1|2", "3: 3|4");
        }
    }

    @Test
    void lineEndsMayBeMixed() {
        assertThat(Reading.of(Given.csv(), "a,b\r1,2\r\n3,4\n5,6", "a", "b"))
                .containsExactly("2: 1|2", "3: 3|4", "4: 5|6");
    }

    @Test
    void quotedCellsHoldDelimitersQuotesAndLineEnds() {
        var file = """
                a,b
                "x,y","he said ""hi"" twice"
                "two
                lines",z
                "",last
                """;

        assertThat(Reading.of(Given.csv(), file, "a", "b"))
                .containsExactly("2: x,y|he said \"hi\" twice", "3: two\nlines|z", "5: null|last");
    }

    @Test
    void quotesInsideOfPlainCellsAreText() {
        assertThat(Reading.of(Given.csv(), "a,b\n5\" pipe,=\"0123\"\n", "a", "b"))
                .containsExactly("2: 5\" pipe|=\"0123\"");
    }

    @Test
    void aBackslashEscapesWhereTheSourceSaysSo() {
        var given = Given.csv().cutBy(';', '\'', '\\');

        assertThat(Reading.of(given, "a;b\n'it\\'s';'\\\\ \\n'''\n", "a", "b")).containsExactly("2: it's|\\ \\n'");
    }

    @Test
    void rowsSayWhereTheyBegin() {
        var file = "\uFEFFa,b\n甲,2\n\"x\ny\",3\nlast,4".getBytes(UTF_8);

        assertThat(Reading.rows(Given.csv(), file))
                .extracting(RawRow::line, RawRow::byteOffset, RawRow::raw)
                .containsExactly(tuple(2, 7, "甲,2"), tuple(3, 13, "\"x\ny\",3"), tuple(5, 21, "last,4"));
    }

    private static Tuple tuple(long line, long offset, String raw) {
        return Tuple.tuple(line, offset, raw);
    }

    @Test
    void blankLinesAndRepeatedHeadersAreCountedButAreNoData() {
        var file = "\na,b\n1,2\n\n ,\n\uFEFFa,b\n\"a\",b \n3,4\n";

        assertThat(Reading.of(Given.csv(), file, "a", "b"))
                .containsExactly(
                        "3: 1|2",
                        "4: ignored blank_line",
                        "5: ignored blank_line",
                        "6: ignored repeated_header",
                        "7: ignored repeated_header",
                        "8: 3|4");
    }

    @Test
    void shortAndLongRowsAreQuarantined() {
        assertThat(Reading.of(Given.csv(), "a,b\n1\n1,2\n1,2,3\n", "a", "b"))
                .containsExactly("2: COLUMN_COUNT", "3: 1|2", "4: COLUMN_COUNT");
        assertThat(Reading.rows(Given.csv(), "a,b\n1\n".getBytes(UTF_8)).get(0).reject())
                .contains(new Reject(Reason.COLUMN_COUNT, "", "must have 2 cells as the header does, has 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\r\n  \n", "a,b", "a,b\n"})
    void filesWithoutRowsAreRead(String file) {
        assertThat(Reading.of(Given.csv(), file)).isEmpty();
    }

    @Test
    void aHeaderNamesEachMappedColumnOnce() {
        var given = Given.csv().with(Given.orders(Optional.empty(), Given.major("paid")));

        assertThatThrownBy(() -> Reading.of(given, "order_id,status,user_id,paid_at,Paid,paid\n"))
                .isInstanceOf(SourceFileException.class)
                .hasMessage("the header must name each mapped column once, has \"Paid\" and \"paid\"");
        assertThat(Reading.of(Given.csv(), "Email,x,email,x\n1,2,3,4\n", "Email", "x", "email"))
                .containsExactly("2: 1|2|3");
    }

    @Test
    void aRecordOfSeveralLinesThatHasNotTheHeadersCellsCostsItsFirstLineOnly() {
        assertThat(Reading.of(Given.csv(), "a,b\n\"1,2\n3,4\n5,6\"\n7,8\n", "a", "b"))
                .containsExactly("2: UNCLOSED_QUOTE", "3: 3|4", "4: 5|6\"", "5: 7|8");
    }

    @Test
    void whatTheFirstLineSaysToExcelMustBeTheDelimiter() {
        assertThat(Reading.of(Given.csv(), "sep=,\na,b\n1,2\n", "a", "b")).containsExactly("3: 1|2");
        assertThatThrownBy(() -> Reading.of(Given.csv(), "sep=;\na;b\n1;2\n"))
                .hasMessage("csv.delimiter must be \";\", as the first line says, was \",\"");
    }

    @Test
    void aMappedColumnMustBeThere() {
        var given = Given.csv().with(Given.orders(Optional.empty(), Given.major("paid")));

        assertThatThrownBy(() -> Reading.of(given, "order_id,userid,status,paid_at,paid\n"))
                .isInstanceOf(SourceFileException.class)
                .hasMessage(
                        "orders.user_id needs a column \"user_id\", the file has: order_id, userid, status, paid_at,"
                                + " paid; did you mean \"userid\"?");
        assertThatThrownBy(() -> Reading.of(given, "order_id;user_id;status;paid_at;paid\n"))
                .hasMessage(
                        "orders.order_id needs a column \"order_id\", the file has: order_id;user_id;status;paid_at;paid;"
                                + " is csv.delimiter \";\"?");
    }

    @Test
    void aBrokenHeaderIsSaidToBeOne() {
        assertThatThrownBy(() -> Reading.of(Given.csv(), "\"a,b\n1,2\n"))
                .hasMessage("the header on line 1 must close each quoted cell, and with a delimiter behind the quote,"
                        + " within 1000 lines and 1048576 bytes");
    }

    @Test
    void rowsOfOneThingAreFilledFromTheFirstOfThem() {
        var file = """
                order,buyer,sku
                #1,ann,A
                #1,,B
                #2,bob,C
                #2,,D
                #2,eve,E
                #2,,F
                """;

        assertThat(Reading.of(Given.csv().filledDown("order", "buyer"), file, "order", "buyer", "sku"))
                .containsExactly(
                        "2: #1|ann|A", "3: #1|ann|B", "4: #2|bob|C", "5: #2|bob|D", "6: #2|eve|E", "7: #2|eve|F");
    }

    @Test
    void noRowIsFilledFromAnotherThings() {
        var file = """
                order,buyer,sku
                #1,ann,A
                #2,,B
                ,,C
                #1,,D
                #3,bob
                #3,,E
                """;

        assertThat(Reading.of(Given.csv().filledDown("order", "buyer"), file, "order", "buyer", "sku"))
                .containsExactly(
                        "2: #1|ann|A",
                        "3: #2|null|B",
                        "4: null|null|C",
                        "5: #1|null|D",
                        "6: COLUMN_COUNT",
                        "7: #3|null|E");
    }

    @Test
    void aFileWithoutTheColumnsToFillIsRefused() {
        assertThatThrownBy(() -> Reading.of(Given.csv().filledDown("order", "buyer"), "order,sku\n#1,A\n", "order"))
                .hasMessageContaining("buyer");
    }
}
