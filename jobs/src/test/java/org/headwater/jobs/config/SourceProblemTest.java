package org.headwater.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources whose mapping cannot be right. */
class SourceProblemTest {

    private static final String FORMAT =
            "must be iso, epoch_seconds, epoch_millis, epoch_micros, excel_serial or a date pattern such as yyyy-MM-dd HH:mm:ss; was ";
    private static final String NOT_WHOLE =
            " does not tell the whole day and hour; it needs year yyyy, month MM, day dd, and hour HH if there is a time";

    @TempDir
    private Path folder;

    static Stream<Hostile> sources() {
        return Stream.of(
                new Hostile(
                        "two sources of one name",
                        ConfigFolder.SOURCE + ConfigFolder.SOURCE.substring("sources:\n".length()),
                        "headwater.yaml:9: sources[1].name: \"shop\" is given twice, first on line 2"),
                new Hostile(
                        "nothing mapped",
                        "sources:\n  - {name: shop, format: csv, files: [a.csv]}\n",
                        "headwater.yaml:2: sources[0]: needs at least one of orders, order_lines, refunds, identities, events, costs, consents, deliveries; has none"),
                new Hostile(
                        "a name that climbs out of its folder",
                        ConfigFolder.SOURCE.replace("name: shop", "name: ../../x"),
                        "headwater.yaml:2: sources[0].name: must be 1 to 64 of a-z, 0-9 and _; was \"../../x\""),
                new Hostile(
                        "a name of 65 letters",
                        ConfigFolder.SOURCE.replace("name: shop", "name: " + "a".repeat(65)),
                        "headwater.yaml:2: sources[0].name: must be 1 to 64 of a-z, 0-9 and _; was \"" + "a".repeat(65)
                                + "\""),
                new Hostile(
                        "a file twice",
                        ConfigFolder.SOURCE.replace("[orders.csv]", "[a.csv, b.csv, a.csv]"),
                        "headwater.yaml:4: sources[0].files[2]: \"a.csv\" is given twice, first on line 4"),
                new Hostile(
                        "a pattern that is not closed",
                        ConfigFolder.SOURCE.replace("[orders.csv]", "['a{b,c']"),
                        "headwater.yaml:4: sources[0].files[0]: must be a path or a pattern such as orders/*.csv;"
                                + " was the quoted text \"a{b,c\""),
                Hostile.source(
                        "a pattern of a login that is no regular expression",
                        "login_id: [{kind: email, pattern: '.+@('}, {kind: member_id}]",
                        "headwater.yaml:9: sources[0].login_id[0].pattern: must be a regular expression;"
                                + " was the quoted text \".+@(\""),
                Hostile.source(
                        "an encoding with a slip",
                        "csv: {encoding: GKB}",
                        "headwater.yaml:9: sources[0].csv.encoding: must be a character set such as UTF-8 or GB18030; was \"GKB\""),
                Hostile.source(
                        "an encoding that is no name",
                        "csv: {encoding: 'UTF 8'}",
                        "headwater.yaml:9: sources[0].csv.encoding: must be a character set such as UTF-8 or GB18030;"
                                + " was the quoted text \"UTF 8\""),
                Hostile.source(
                        "a delimiter of two characters",
                        "csv: {delimiter: '||'}",
                        "headwater.yaml:9: sources[0].csv.delimiter: must be one character; was the quoted text \"||\""),
                Hostile.source(
                        "a line break as quote",
                        "csv: {quote: \"\\n\"}",
                        "headwater.yaml:9: sources[0].csv.quote: must be one character, or none; was the quoted text \"\\n\""),
                Hostile.source(
                        "a delimiter that is the quote",
                        "csv: {delimiter: '\"'}",
                        "headwater.yaml:9: sources[0].csv: delimiter must differ from quote and escape; was the same as quote"),
                Hostile.source(
                        "a delimiter that is the escape",
                        "csv: {delimiter: ';', escape: ';'}",
                        "headwater.yaml:9: sources[0].csv: delimiter must differ from quote and escape; was the same as escape"),
                new Hostile(
                        "CSV settings for JSON",
                        ConfigFolder.SOURCE.replace("format: csv", "format: json_lines\n    csv: {}"),
                        "headwater.yaml:4: sources[0].csv: is for format csv only; leave it out"),
                Hostile.source(
                        "an array in a CSV",
                        "order_lines: {each: lines, quantity: n, paid: {column: p, unit: minor}}",
                        "headwater.yaml:9: sources[0].order_lines.each: is for formats with arrays, json_lines, json_array and parquet;"
                                + " this source is csv"),
                new Hostile(
                        "lines of no order",
                        """
                        sources:
                          - name: shop
                            format: csv
                            files: [a.csv]
                            grain: line
                            order_lines: {quantity: n, paid: {column: p, unit: minor}}
                        """,
                        "headwater.yaml:6: sources[0].order_lines: \"order_id\" is missing; without orders in the source it must be"
                                + " given here"),
                new Hostile(
                        "rows that are lines, of refunds only",
                        """
                        sources:
                          - name: shop
                            format: csv
                            files: [a.csv]
                            grain: line
                            refunds: {refund_id: r, status: {value: success}, refunded: {column: p, unit: minor}}
                        """,
                        "headwater.yaml:5: sources[0].grain: line needs orders or order_lines in the same source; has neither"),
                Hostile.source(
                        "rows that are refunds, without refunds",
                        "grain: refund",
                        "headwater.yaml:9: sources[0].grain: refund needs refunds in the same source; has none"),
                Hostile.source(
                        "a reason with spaces",
                        "ignore: [{reason: total row, when: {column: id, is: blank}}]",
                        "headwater.yaml:9: sources[0].ignore[0].reason: must be 1 to 64 of a-z, 0-9 and _; was \"total row\""),
                Hostile.source(
                        "a condition without a test",
                        "ignore: [{reason: total, when: {column: id}}]",
                        "headwater.yaml:9: sources[0].ignore[0].when: needs exactly one of is, starts_with, in, at_most; has none"),
                Hostile.source(
                        "a condition with two tests",
                        "ignore: [{reason: total, when: {column: id, is: blank, at_most: 0}}]",
                        "headwater.yaml:9: sources[0].ignore[0].when: needs exactly one of is, starts_with, in, at_most;"
                                + " has is, at_most"),
                Hostile.source(
                        "a limit that is no number",
                        "ignore: [{reason: total, when: {column: id, at_most: 1e3}}]",
                        "headwater.yaml:9: sources[0].ignore[0].when.at_most: must be a number such as 12 or -0.5; was \"1e3\""),
                Hostile.orders(
                        "a column said in two ways",
                        "user_id: {column: a, columns: [b]}",
                        "headwater.yaml:9: sources[0].orders.user_id: needs exactly one of column, columns; has column, columns"),
                Hostile.orders(
                        "a list where a column goes",
                        "user_id: [a, b]",
                        "headwater.yaml:9: sources[0].orders.user_id: must be a mapping with column, columns, strip_prefix,"
                                + " strip_suffix; was a list"),
                Hostile.orders(
                        "a column without a name",
                        "user_id: ''",
                        "headwater.yaml:9: sources[0].orders.user_id: must be a column's name; was the quoted text \"\""),
                Hostile.orders(
                        "a time without its format",
                        "paid_at: {column: t}",
                        "headwater.yaml:9: sources[0].orders.paid_at: \"format\" is missing; it "
                                + FORMAT.replace("; was ", "") + ", or a list of such"),
                Hostile.orders(
                        "minutes for months",
                        "paid_at: {column: t, format: yyyy-mm-dd}",
                        "headwater.yaml:9: sources[0].orders.paid_at.format: \"yyyy-mm-dd\"" + NOT_WHOLE),
                Hostile.orders(
                        "the year of the week",
                        "paid_at: {column: t, format: 'YYYY-MM-dd HH:mm:ss'}",
                        "headwater.yaml:9: sources[0].orders.paid_at.format: \"YYYY-MM-dd HH:mm:ss\"" + NOT_WHOLE),
                Hostile.orders(
                        "the day of the year",
                        "paid_at: {column: t, format: yyyy-MM-DD}",
                        "headwater.yaml:9: sources[0].orders.paid_at.format: \"yyyy-MM-DD\"" + NOT_WHOLE),
                Hostile.orders(
                        "half days without am or pm",
                        "paid_at: {column: t, format: [iso, 'yyyy-MM-dd hh:mm']}",
                        "headwater.yaml:9: sources[0].orders.paid_at.format[1]: \"yyyy-MM-dd hh:mm\"" + NOT_WHOLE),
                Hostile.orders(
                        "a pattern of letters that mean nothing",
                        "paid_at: {column: t, format: iso8601}",
                        "headwater.yaml:9: sources[0].orders.paid_at.format: " + FORMAT + "\"iso8601\""),
                Hostile.orders(
                        "a pattern that Java itself trips over",
                        "paid_at: {column: t, format: yyyyppMMdd}",
                        "headwater.yaml:9: sources[0].orders.paid_at.format: " + FORMAT + "\"yyyyppMMdd\""),
                Hostile.orders(
                        "no formats",
                        "paid_at: {column: t, format: []}",
                        "headwater.yaml:9: sources[0].orders.paid_at.format: must hold at least one element; was empty"),
                Hostile.orders(
                        "an alias for a currency that there is not",
                        "currency: {column: c, map: {人民币: RMB}}",
                        "headwater.yaml:9: sources[0].orders.currency.map.人民币: must be an ISO 4217 currency code such as CNY;"
                                + " was \"RMB\""),
                new Hostile(
                        "an amount without its unit",
                        ConfigFolder.SOURCE.replace("{column: total, unit: minor}", "total"),
                        "headwater.yaml:8: sources[0].orders.paid: must be a mapping with column, columns, unit, times, minus, negate,"
                                + " rounding, number_format; was \"total\""),
                new Hostile(
                        "a state that an order cannot have",
                        ConfigFolder.SOURCE.replace("{value: paid}", "{column: s, map: {完成: success, 关闭: cancelled}}"),
                        "headwater.yaml:7: sources[0].orders.status.map.完成: must be one of unpaid, paid, cancelled, closed;"
                                + " was \"success\""),
                new Hostile(
                        "a value that breaks the line",
                        ConfigFolder.SOURCE.replace("{value: paid}", "{column: s, map: {\"a\\nb\": done}}"),
                        "headwater.yaml:7: sources[0].orders.status.map.a\\nb: must be one of unpaid, paid, cancelled, closed; was \"done\""),
                new Hostile(
                        "a value mapped twice",
                        ConfigFolder.SOURCE.replace(
                                "{value: paid}", "{column: s, map: {a: paid, b: unpaid,\n        a: unpaid}}"),
                        "headwater.yaml:8: sources[0].orders.status.map: \"a\" is given twice, first on line 7"),
                new Hostile(
                        "a status column without a map",
                        ConfigFolder.SOURCE.replace("{value: paid}", "{column: s}"),
                        "headwater.yaml:7: sources[0].orders.status: \"column\" needs \"map\" beside it"),
                new Hostile(
                        "a status column with an empty map",
                        ConfigFolder.SOURCE.replace("{value: paid}", "{column: s, map: {}}"),
                        "headwater.yaml:7: sources[0].orders.status.map: must hold at least one entry; was empty"),
                new Hostile(
                        "a fixed status with a map",
                        ConfigFolder.SOURCE.replace("{value: paid}", "{value: paid, map: {a: paid}}"),
                        "headwater.yaml:7: sources[0].orders.status: \"map\" and \"value\" do not go together; leave one out"),
                Hostile.source(
                        "a refund state that there is not",
                        "refunds: {refund_id: r, status: {value: paid}, refunded: {column: p, unit: major}}",
                        "headwater.yaml:9: sources[0].refunds.status.value: must be one of success, pending, failed; was \"paid\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sources")
    void isRefusedWithItsLine(Hostile file) {
        assertThat(new ConfigFolder(folder).write("headwater.yaml", file.yaml()).problems())
                .isEqualTo(file.expected());
    }
}
