package org.headwater.jobs.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headwater.jobs.config.Condition;
import org.headwater.jobs.config.CurrencyColumn;
import org.headwater.jobs.config.SourceConfig.Grain;
import org.headwater.jobs.config.SourceConfig.IgnoreRule;
import org.headwater.jobs.config.SourceConfig.OrderMapping;
import org.headwater.jobs.config.StatusColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowMapperTest {
    private static final Given ORDERS = Given.csv().with(Given.orders(Optional.empty(), Given.major("paid")));
    private static final String HEADER = "order_id,user_id,status,paid_at,paid\n";

    @Test
    void aPaidOrderIsRead() {
        assertThat(Reading.mapped(ORDERS, HEADER + "=\"01\",ann,done,2026-01-31 08:00:00,12.50\n"))
                .containsExactly(MappedRow.accepted(
                        new Order(
                                "shop",
                                "01",
                                "ann",
                                "paid",
                                null,
                                Instant.parse("2026-01-31T00:00:00Z"),
                                null,
                                1250,
                                null,
                                null,
                                "CNY"),
                        List.of(),
                        null,
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            o1,ann,new,2026-01-31 08:00:00,12.50 | unpaid
            o1,ann,new,,                         | unpaid
            o1,ann,gone,0000-00-00 00:00:00,0    | cancelled
            """)
    void whatIsNotPaidHasNeitherAmountNorTime(String row, String status) {
        assertThat(Reading.mapped(ORDERS, HEADER + row))
                .containsExactly(MappedRow.accepted(
                        new Order("shop", "o1", "ann", status, null, null, null, 0, null, null, "CNY"),
                        List.of(),
                        null,
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            o1,ann,done,,12.50                        | MISSING_VALUE       | paid_at  | must say when a paid order was paid
            o1,ann,done,0000-00-00 00:00:00,12.50     | MISSING_VALUE       | paid_at  | must say when a paid order was paid
            null,ann,done,2026-01-31 08:00:00,12.50   | MISSING_VALUE       | order_id | must not be blank
            o1,ann,done,2026-01-31 08:00:00,          | MISSING_VALUE       | paid     | must not be blank
            o1,ann,,2026-01-31 08:00:00,12.50         | MISSING_VALUE       | status   | must not be blank
            o1,ann,Done,2026-01-31 08:00:00,12.50     | UNKNOWN_STATUS      | status   | must be one of done, gone, new, shut, was "Done"
            o1,ann,done,2026-01-31 08:00:00,-12.50    | AMOUNT_OUT_OF_RANGE | paid     | must be 0 or more after the mapping, was "-12.50"
            o1,ann,new,31/01/2026,0                   | BAD_TIME            | paid_at  | must be a time as yyyy-MM-dd HH:mm:ss, was "31/01/2026"
            o1,1E+5,done,2026-01-31 08:00:00,12.50    | EXCEL_DAMAGED_ID    | user_id  | must be an id that no spreadsheet has rounded, was "1E+5"
            """)
    void oneBadValueQuarantinesTheRow(String row, Reason reason, String column, String detail) {
        assertThat(Reading.mapped(ORDERS, HEADER + row))
                .containsExactly(MappedRow.quarantined(new Reject(reason, column, detail)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3.50  | 350
            0     | 0
            null  |
            """)
    void aDiscountIsReadWhereItIsKnown(String written, Long fen) {
        var given =
                Given.json().with(Given.orders(Optional.empty(), Given.major("paid"), Optional.of(Given.major("off"))));

        var rows = Reading.mapped(
                given,
                "{\"order_id\":\"o1\",\"user_id\":\"ann\",\"status\":\"new\",\"paid\":1,\"off\":" + written + "}");

        assertThat(rows.get(0).order().discountFen()).isEqualTo(fen);
    }

    @Test
    void aDamagedDiscountQuarantinesTheRow() {
        var given =
                Given.json().with(Given.orders(Optional.empty(), Given.major("paid"), Optional.of(Given.major("off"))));

        assertThat(Reading.mapped(given, """
                        {"order_id":"o1","user_id":"ann","status":"new","paid":1,"off":-2}
                        {"order_id":"o1","user_id":"ann","status":"new","paid":1,"off":"x"}
                        """))
                .extracting(MappedRow::reason)
                .containsExactly("AMOUNT_OUT_OF_RANGE", "BAD_AMOUNT");
    }

    @Test
    void whatTheReaderFoundGoesThrough() {
        assertThat(Reading.mapped(ORDERS, HEADER + "\n" + HEADER + "o1\n"))
                .containsExactly(
                        MappedRow.ignored("blank_line"),
                        MappedRow.ignored("repeated_header"),
                        MappedRow.quarantined(
                                new Reject(Reason.COLUMN_COUNT, "", "must have 5 cells as the header does, has 1")));
    }

    @Test
    void theFirstIgnoreRuleThatMatchesIsTheReason() {
        var given = ORDERS.ignoring(
                new IgnoreRule("total", new Condition("order_id", new Condition.StartsWith("合计"))),
                new IgnoreRule("test", new Condition("user_id", new Condition.In(List.of("tester", "robot")))),
                new IgnoreRule("free", new Condition("paid", new Condition.AtMost(BigDecimal.ZERO))),
                new IgnoreRule("nobody", new Condition("user_id", new Condition.Blank())),
                new IgnoreRule("noted", new Condition("paid_at", new Condition.Present())));

        var rows = Reading.mapped(given, HEADER + """
                合计：2,tester,,,99
                o1, robot ,done,,0
                o2,ann,done,,0.00
                o3,,done,,1
                o4,ann,done,2026-01-31 08:00:00,1
                o5,ann,new,,x
                """);

        assertThat(rows)
                .extracting(MappedRow::reason)
                .containsExactly("total", "test", "free", "nobody", "noted", "BAD_AMOUNT");
    }

    @Test
    void conditionsChooseWhatARowBecomes() {
        var given = Given.csv()
                .with(Given.orders(
                        Optional.of(new Condition("kind", new Condition.In(List.of("sale")))), Given.major("paid")))
                .with(Given.refunds(
                        Optional.of(new Condition("refund_id", new Condition.Present())), Given.major("refunded")));

        var rows = Reading.mapped(given, """
                kind,order_id,user_id,status,paid_at,paid,refund_id,refunded_at,refunded,currency
                sale,o1,ann,new,,,,,,
                sale,o1,ann,new,,,r1,2026-01-31 08:00:00,3,RMB
                back,o1,,,,,r2,2026-01-31 08:00:00,4,
                note,o1,,,,,,,,
                """);

        assertThat(rows)
                .extracting(row -> row.order() != null, row -> row.refund() != null, MappedRow::reason)
                .containsExactly(
                        tuple(true, false, ""),
                        tuple(true, true, ""),
                        tuple(false, true, ""),
                        tuple(false, false, "no_mapping_applies"));
        assertThat(rows.get(1).refund())
                .isEqualTo(new Refund(
                        "shop", "r1", "o1", null, "success", Instant.parse("2026-01-31T00:00:00Z"), null, 300, "CNY"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            r1,o1,,3,CNY                    | MISSING_VALUE       | refunded_at | must say when the money of a refund went back
            r1,o1,2026-01-31 08:00:00,-3,   | AMOUNT_OUT_OF_RANGE | refunded    | must be 0 or more after the mapping, was "-3"
            r1,o1,2026-01-31 08:00:00,3,USD | UNKNOWN_CURRENCY    | currency    | must be CNY, the currency of the lake, was "USD"
            r1,o1,2026-01-31 08:00:00,3,$   | UNKNOWN_CURRENCY    | currency    | must be an ISO 4217 code or stand in the currency map, was "$"
            """)
    void refundsAreDatedPositiveAndInTheLakesCurrency(String row, Reason reason, String column, String detail) {
        var given = Given.csv().with(Given.refunds(Optional.empty(), Given.major("refunded")));

        assertThat(Reading.mapped(given, "refund_id,order_id,refunded_at,refunded,currency\n" + row))
                .containsExactly(MappedRow.quarantined(new Reject(reason, column, detail)));
    }

    @Test
    void withLineGrainEachRowIsALineAndADiscountMayBeOne() {
        var given = Given.csv()
                .withGrain(Grain.LINE)
                .with(Given.orders(Optional.empty(), Given.major("line_paid")))
                .with(Given.lines(Optional.empty()));

        var rows = Reading.mapped(given, """
                order_id,user_id,status,paid_at,line_id,sku,name,quantity,line_paid
                o1,ann,done,2026-01-31 08:00:00,,A,"big\tred
                cup",2.0,10
                o1,ann,done,2026-01-31 08:00:00,,A,big red cup,2,10.00
                o1,ann,done,2026-01-31 08:00:00,9,,,1,-0.50
                o1,ann,done,2026-01-31 08:00:00,,A,cup,0,1
                """);

        assertThat(rows.get(0).lines()).hasSize(1).isEqualTo(rows.get(1).lines());
        assertThat(rows.get(0).lines().get(0).productName()).isEqualTo("big red cup");
        assertThat(rows.get(0).lines().get(0).contentDigest()).hasSize(32);
        assertThat(rows.get(2).order().paidFen()).isEqualTo(-50);
        assertThat(rows.get(2).lines().get(0))
                .extracting(Line::lineId, Line::productId, Line::quantity, Line::paidFen)
                .containsExactly("9", null, 1L, -50L);
        assertThat(rows.get(3))
                .isEqualTo(MappedRow.quarantined(
                        new Reject(Reason.BAD_NUMBER, "quantity", "must be 1 or more, was \"0\"")));
    }

    /** A closed order that was paid before was given back: the refund takes the money off, on its own day. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            o1,ann,shut,2026-01-31 08:00:00,12.50 | paid      | 1250
            o1,ann,shut,,12.50                    | cancelled | 0
            o1,ann,shut,0000-00-00 00:00:00,      | cancelled | 0
            """)
    void aClosedOrderIsPaidWhereItSaysWhen(String row, String status, long fen) {
        var rows = Reading.mapped(ORDERS, HEADER + row);

        assertThat(rows)
                .extracting(
                        mapped -> mapped.order().status(),
                        mapped -> mapped.order().paidFen())
                .containsExactly(tuple(status, fen));
    }

    @ParameterizedTest
    @CsvSource({"CNY", "cny", "RMB", "rmb", "' RMB '", "CNH", "￥", "¥", "人民币", "元", "''"})
    void usualWaysToWriteTheYuanAreTheYuan(String written) {
        var given = Given.csv().with(Given.refunds(Optional.empty(), Given.major("refunded")));

        assertThat(Reading.mapped(
                        given,
                        "refund_id,order_id,refunded_at,refunded,currency\nr1,o1,2026-01-31 08:00:00,3," + written))
                .extracting(row -> row.refund().currency())
                .containsExactly("CNY");
    }

    /** An element's own id is that of the line; the order's comes from the row. */
    @Test
    void whatTheMappingOfOrdersReadsIsReadFromTheRowAlsoForLines() {
        var mapping = new OrderMapping(
                Optional.empty(),
                Given.text("id"),
                Optional.of(Given.text("user")),
                new StatusColumn(List.of(), Map.of(), Optional.of("unpaid")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Given.major("total"),
                Optional.empty(),
                List.of(),
                Optional.of(new CurrencyColumn(List.of("currency"), Map.of())));
        var given = Given.json().with(mapping).with(Given.lines(Optional.of("lines")));

        var rows = Reading.mapped(given, """
                {"id":7,"user":"ann","total":1,"currency":"CNY","lines":[{"id":99,"user":"x","currency":"USD","line_id":1,"quantity":1,"line_paid":1}]}
                """);

        assertThat(rows.get(0).lines())
                .extracting(Line::orderId, Line::userId, Line::lineId, Line::currency)
                .containsExactly(tuple("7", "ann", "1", "CNY"));
    }

    @Test
    void aMappingThatContradictsItselfIsRefused() {
        assertThatThrownBy(() -> new RowMapper(ORDERS.source(), "EUR"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("currency must be that of the lake, EUR, was \"CNY\"");
        assertThatThrownBy(() -> new RowMapper(
                        Given.csv().with(Given.lines(Optional.empty())).source(), "CNY"))
                .hasMessage("order_lines.order_id must be set, as there is no orders");
        assertThatThrownBy(() -> new RowMapper(
                        ORDERS.with(Given.lines(Optional.of("lines"))).source(), "CNY"))
                .hasMessage("order_lines.each must be left out for csv, whose rows hold no arrays");
    }
}
