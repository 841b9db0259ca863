package org.headwater.jobs.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonRowsTest {
    private static final Given GIVEN = Given.json()
            .with(Given.orders(Optional.empty(), Given.major("pay.total")))
            .with(Given.lines(Optional.of("lines")));

    @Test
    void numbersAndPathsAreReadAsWritten() {
        var file = """
                {"id": 9007199254740993, "pay": {"total": 1.50, "how": "甲"}, "a.b": true, "n": null}

                {"id": "x"}
                """;

        assertThat(Reading.of(Given.json(), file, "id", "pay.total", "pay.how", "a.b", "n"))
                .containsExactly(
                        "1: 9007199254740993|1.50|甲|true|null", "2: ignored blank_line", "3: x|null|null|null|null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"a": 1} x             | MALFORMED_JSON | must be a JSON object, fails at character 10
                    {"a": 1} {"a": 2}      | MALFORMED_JSON | must end with its JSON object, goes on at character 10
                    [{"a": 1}]             | MALFORMED_JSON | must be a JSON object, begins otherwise
                    "a"                    | MALFORMED_JSON | must be a JSON object, begins otherwise
                    {"a": nan}             | MALFORMED_JSON | must be a JSON object, fails at character 7
                    {"a": 01}              | MALFORMED_JSON | must be a JSON object, fails at character 8
                    {"a": 'x'}             | MALFORMED_JSON | must be a JSON object, fails at character 7
                    {"a": 1,}              | MALFORMED_JSON | must be a JSON object, fails at character 9
                    {"a": 1                | MALFORMED_JSON | must be a JSON object on one line, ends before it is closed
                    {"paid_at": 1, "paid_at": 2}             | DUPLICATE_KEY | must stand once in its object, stands twice
                    {"pay": {"total": 1}, "pay": 1}          | DUPLICATE_KEY | must stand once in its object, stands twice
                    {"lines": [{"sku": "a", "sku": "b"}]}    | DUPLICATE_KEY | must stand once in its object, stands twice
                    """)
    void whatIsNotExactlyOneObjectIsQuarantined(String json, Reason reason, String detail) {
        var row = new JsonRows(GIVEN.source()).parse(json, 7);

        assertThat(row.line()).isEqualTo(7);
        assertThat(row.raw()).isEqualTo(json);
        assertThat(row.reject().map(Reject::reason)).contains(reason);
        assertThat(row.reject().map(Reject::detail)).contains(detail);
    }

    @Test
    void aKeyThatNobodyReadsMayStandTwiceAndCaseTellsKeysApart() {
        var row = new JsonRows(GIVEN.source()).parse("{\"x\": 1, \"x\": 2, \"user_id\": \"a\", \"User_ID\": \"b\"}", 1);

        assertThat(row.reject()).isEmpty();
        assertThat(row.cells().text("user_id")).isEqualTo("a");
    }

    @Test
    void depthAndSizeAreBounded() {
        var deep = "{\"a\":".repeat(101) + "1" + "}".repeat(101);
        var large = "{\"a\": \"" + "x".repeat(1 << 20) + "\"}";
        var rows = new JsonRows(Given.json().source());

        assertThat(rows.parse(deep, 1).reject().map(Reject::reason)).contains(Reason.MALFORMED_JSON);
        assertThat(rows.parse(large, 1).reject())
                .contains(new Reject(Reason.RECORD_TOO_LARGE, "", "must be at most 1048576 characters, has 1048585"));
        assertThat(rows.parse("{\"a\":".repeat(100) + "1" + "}".repeat(100), 1).reject())
                .isEmpty();
    }

    @Test
    void elementsOfAnArrayFallBackToTheirRow() {
        var row = row("{\"id\": 1, \"at\": {\"day\": 2}, \"lines\": [{\"id\": 3}, {\"sku\": null}]}");

        assertThat(row.cells().each("lines"))
                .extracting(line -> line.text("id") + " " + line.text("at.day"))
                .containsExactly("3 2", "1 2");
        assertThat(row.cells().each("none")).isEmpty();
        assertThat(row("{\"lines\": {\"id\": 4}}").cells().each("lines"))
                .extracting(line -> line.text("id"))
                .containsExactly("4");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"order_id": {"no": 1}, "status": "new"}                 | order_id | must be one value, is an object
                    {"order_id": 1, "status": ["new"]}                       | status   | must be one value, is an array
                    {"order_id": 1, "status": "new", "lines": ["a"]}         | lines    | must be an array of objects, holds something else
                    """)
    void aValueOfTheWrongKindIsQuarantined(String json, String column, String detail) {
        assertThat(Reading.mapped(GIVEN, json))
                .containsExactly(MappedRow.quarantined(new Reject(Reason.WRONG_TYPE, column, detail)));
    }

    @Test
    void oneRowGivesAnOrderAndItsLines() {
        var json = """
                {"order_id":"o1","user_id":7,"status":"done","paid_at":"2026-01-31 08:00:00","pay":{"total":"12.50"},\
                "lines":[{"line_id":1,"sku":"A","quantity":2,"line_paid":10},{"line_id":2,"sku":"B","quantity":1,"line_paid":2.5}]}
                """;

        var row = Reading.mapped(GIVEN, json).get(0);

        assertThat(row.disposition()).isEqualTo(Disposition.ACCEPTED);
        assertThat(row.order().paidFen()).isEqualTo(1250);
        assertThat(row.lines())
                .extracting(Line::orderId, Line::lineId, Line::userId, Line::productId, Line::quantity, Line::paidFen)
                .containsExactly(tuple("o1", "1", "7", "A", 2L, 1000L), tuple("o1", "2", "7", "B", 1L, 250L));
    }

    @Test
    void badBytesCostTheirLineOnly() {
        var file =
                Reading.join("{\"a\": 1}\n".getBytes(UTF_8), new byte[] {(byte) 0xD6}, "\n{\"a\": 2}".getBytes(UTF_8));

        assertThat(Reading.of(Given.json(), file, "a")).isEqualTo(List.of("1: 1", "2: BAD_ENCODING", "3: 2"));
    }

    private static RawRow row(String json) {
        return new JsonRows(Given.json().source()).parse(json, 1);
    }
}
