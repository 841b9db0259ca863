package org.headwater.jobs.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.headwater.jobs.config.TextColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdParserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ABC1",
                " ABC1 ",
                "\tABC1\t",
                "\u3000ABC1\u00A0",
                "\uFEFFABC1",
                "AB\u200BC1",
                "ABC1\u200D\u2060",
                "ＡＢＣ１",
                "'ABC1",
                "=\"ABC1\"",
                "\u200B=\"ABC1\"\t",
            })
    void whatNobodyCanSeeDoesNotTellIdsApart(String text) {
        assertThat(optional(text)).isEqualTo("ABC1");
    }

    @Test
    void composedAndDecomposedLettersAreOne() {
        assertThat(optional("e\u0301")).isEqualTo(optional("é"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            abc     | abc
            ABC     | ABC
            ''1     | '1
            =1      | =1
            ="1     | ="1
            007     | 007
            a b     | a b
            """)
    void everythingElseIsKept(String text, String id) {
        assertThat(optional(text)).isEqualTo(id);
    }

    @Test
    void prefixAndSuffixGoOnceAndOnlyWhereTheyStand() {
        var rule = new IdParser(new TextColumn(List.of("id"), "#", ".0"));

        assertThat(rule.optional(MapCells.of("id", "17850.0"))).isEqualTo("17850");
        assertThat(rule.optional(MapCells.of("id", " ##1.0.0"))).isEqualTo("#1.0");
        assertThat(rule.optional(MapCells.of("id", "1.00"))).isEqualTo("1.00");
        assertThat(rule.optional(MapCells.of("id", "#.0"))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "NULL", "undefined", "NaN", "(null)", "\\N", "\u200B", "'", "=\"null\""})
    void nothingIsMissing(String text) {
        assertThat(optional(text)).isNull();
        assertThatThrownBy(() -> new IdParser(Given.text("id")).required(MapCells.of("id", text)))
                .hasMessage("must not be blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "guest", "Anonymous", "-", "00000000-0000-0000-0000-000000000000"})
    void nobodyIsNoUserButAnIdElsewhere(String text) {
        assertThat(new IdParser(Given.text("id")).user(MapCells.of("id", text))).isNull();
        assertThat(optional(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2.02408E+19          | EXCEL_DAMAGED_ID  | must be an id that no spreadsheet has rounded, was "2.02408E+19"
            2e+5                 | EXCEL_DAMAGED_ID  | must be an id that no spreadsheet has rounded, was "2e+5"
            1234567890123000000  | EXCEL_DAMAGED_ID  | must be an id that no spreadsheet has rounded, was "1234567890123000000"
            """)
    void damagedIdsAreRefused(String text, Reason reason, String detail) {
        assertThatThrownBy(() -> optional(text))
                .isInstanceOfSatisfying(
                        Rejection.class, e -> assertThat(e.reject()).isEqualTo(new Reject(reason, "id", detail)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0007b", "a\u0000", "a\nb", "a\u2028b", "a\uD83Db", "a\u0085b"})
    void controlCharactersAreRefused(String text) {
        var shown = text.replace("\u0007", "\\u0007")
                .replace("\0", "\\u0000")
                .replace("\n", "\\u000A")
                .replace("\uD83D", "\\uD83D")
                .replace("\u0085", "\\u0085");

        assertThatThrownBy(() -> optional(text))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        e -> assertThat(e.reject())
                                .isEqualTo(new Reject(
                                        Reason.CONTROL_CHARACTER,
                                        "id",
                                        "must be an id without control characters, was \"" + shown + '"')));
    }

    @Test
    void lostTextIsRefused() {
        assertThatThrownBy(() -> optional("a\uFFFD"))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        e -> assertThat(e.reject())
                                .isEqualTo(new Reject(
                                        Reason.BAD_ID,
                                        "id",
                                        "must be an id without the sign for lost text (U+FFFD), was \"a\uFFFD\"")));
    }

    @Test
    void idsAreBounded() {
        assertThat(optional("x".repeat(256))).hasSize(256);
        assertThatThrownBy(() -> optional("x".repeat(257)))
                .hasMessage("must be an id of at most 256 characters, was \"" + "x".repeat(80) + "…\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789000000", "E+1", "xE+1", "1E+x", "SKU1000000000000000000"})
    void idsThatOnlyResembleDamageAreKept(String text) {
        assertThat(optional(text)).isEqualTo(text);
    }

    private static String optional(String text) {
        return new IdParser(Given.text("id")).optional(MapCells.of("id", text));
    }
}
