package org.headwater.jobs.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.headwater.jobs.config.ConfigFile;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.tables.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one JSON row becomes under a declared block. */
class RecordMapperTest {

    private static final String DELIVERIES = """
            deliveries:
              campaign_id: c
              channel: {column: ch, map: {app_push: push}}
              who:
                - {kind: member_id, id: member}
                - {kind_column: kind, scopes: {external_userid: brand, openid: wx1}, id: id}
              sent_at: {column: at, format: iso}
              status: {column: s, map: {sent: delivered, held_out: held_out}}
              clicked: clicked
            """;
    private static final String COSTS = """
            scope: ads
            costs:
              campaign_id: {value: brand words}
              day: {column: from, format: iso}
              last_day: {column: to, format: iso}
              cost: {column: cost, unit: major, number_format: '1,299.00'}
              currency: cur
              impressions: shown
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"c":1,"ch":"app_push","member":"M1","kind":"phone","id":"138","at":"2026-01-01T00:00:00Z","s":"sent"} | source=s campaign_id=1 channel=push who_kind=member_id who_scope= who_id=M1 sent_at=2026-01-01T00:00:00Z status=delivered
            {"c":1,"ch":"sms","member":"","kind":"phone","id":"138","at":"2026-01-01T00:00:00Z","s":"sent","clicked":2} | source=s campaign_id=1 channel=sms who_kind=phone who_scope= who_id=138 sent_at=2026-01-01T00:00:00Z status=delivered clicked=true
            {"c":1,"ch":"sms","member":null,"kind":"external_userid","id":"wm1","at":"2026-01-01T08:00:00+08:00","s":"held_out","clicked":"0"} | source=s campaign_id=1 channel=sms who_kind=external_userid who_scope=brand who_id=wm1 sent_at=2026-01-01T00:00:00Z status=held_out clicked=false
            {"c":1,"ch":"wecom","member":"guest","kind":"openid","id":"o1","at":"2026-01-01T00:00:00Z","s":"sent"} | source=s campaign_id=1 channel=wecom who_kind=openid who_scope=wx1 who_id=o1 sent_at=2026-01-01T00:00:00Z status=delivered
            """)
    void theFirstIdThatARowHasIsWhoItIs(String row, String record) {
        assertThat(records(DELIVERIES, row)).containsExactly(record);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"c":1,"ch":"sms","at":"2026-01-01T00:00:00Z","s":"sent"}                              | MISSING_VALUE  | member | must say whose it is
            {"c":1,"ch":"sms","id":"138","at":"2026-01-01T00:00:00Z","s":"sent"}                   | MISSING_VALUE  | kind   | must not be blank
            {"c":1,"ch":" ","member":"M1","at":"2026-01-01T00:00:00Z","s":"sent"}                  | MISSING_VALUE  | ch     | must not be blank
            {"ch":"sms","member":"M1","at":"2026-01-01T00:00:00Z","s":"sent"}                      | MISSING_VALUE  | c      | must not be blank
            {"c":1,"ch":"sms","member":"M1","at":"0000-00-00 00:00:00","s":"sent"}                 | MISSING_VALUE  | at     | must not be blank
            {"c":1,"ch":"sms","member":"M1","at":"2026-01-01T00:00:00Z","s":"bounced"}             | UNKNOWN_STATUS | s      | must be one of held_out, sent, was "bounced"
            {"c":1,"ch":"sms","member":"M1","at":"2026-01-01T00:00:00Z","s":"sent","clicked":-1}   | BAD_NUMBER     | clicked | must be 0 or more, was "-1"
            {"c":1,"ch":"sms","member":"M1","at":"2026-01-01T00:00:00Z","s":"sent","clicked":1.5}  | BAD_NUMBER     | clicked | must be a whole number of at most 9 digits, was "1.5"
            {"c":{"x":1},"ch":"sms","member":"M1","at":"2026-01-01T00:00:00Z","s":"sent"}          | WRONG_TYPE     | c      | must be one value, is an object
            """)
    void oneBadValueQuarantinesTheRow(String row, Reason reason, String column, String detail) {
        assertThat(mapped(DELIVERIES, row)).containsExactly(MappedRow.quarantined(new Reject(reason, column, detail)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"from":"2026-01-01","to":"2026-01-01","cost":"1,299.5","shown":"7"}  | cost_fen=129950 currency=CNY impressions=7
            {"from":"2026-01-01","cost":"0","cur":"rmb"}                          | cost_fen=0 currency=CNY
            {"from":"2026-01-01","to":"","cost":"12345.67","cur":"￥","shown":""} | cost_fen=1234567 currency=CNY
            """)
    void costsHaveADayAnAmountAndTheLakesCurrency(String row, String end) {
        assertThat(records(COSTS, row))
                .containsExactly("platform=ads account_id= campaign_id=brand words ad_group_id= ad_id= creative_id="
                        + " day=2026-01-01 " + end + " source=s");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"from":"2026-01-01","to":"2026-01-28","cost":"1"}               | SEVERAL_DAYS        | to   | must be the row's only day, 2026-01-01, was "2026-01-28"
            {"from":"","to":"2026-01-01","cost":"1"}                         | MISSING_VALUE       | from | must not be blank
            {"from":"2026-01-01","to":"2026-01-01","cost":"1,29"}            | BAD_AMOUNT          | cost | must be a plain decimal such as 1,299.00, was "1,29"
            {"from":"2026-01-01","to":"2026-01-01","cost":"-1"}              | AMOUNT_OUT_OF_RANGE | cost | must be 0 or more after the mapping, was "-1"
            {"from":"2026-01-01","to":"2026-01-01","cost":"1","cur":"HKD"}   | UNKNOWN_CURRENCY    | cur  | must be CNY, the currency of the lake, was "HKD"
            """)
    void aCostThatBelongsToNoDayOrCurrencyIsQuarantined(String row, Reason reason, String column, String detail) {
        assertThat(mapped(COSTS, row)).containsExactly(MappedRow.quarantined(new Reject(reason, column, detail)));
    }

    /** The day of a time is that of its column's zone: 16:30 UTC is the next day in Shanghai. */
    @Test
    void theDayIsThatOfTheZone() {
        String costs =
                "costs: {day: {column: t, format: epoch_seconds%s}, cost: {column: c, unit: micros, rounding: half_up}}";
        String row = "{\"t\":1767285000,\"c\":12345000}";

        assertThat(records(costs.formatted(""), row))
                .singleElement()
                .asString()
                .contains("day=2026-01-02 cost_fen=1235 ");
        assertThat(records(costs.formatted(", zone: UTC"), row))
                .singleElement()
                .asString()
                .contains("day=2026-01-01 ");
    }

    @Test
    void eachElementOfAnArrayIsARecordThatFallsBackOnItsRow() {
        String consents = """
                consents:
                  when: {column: kind, in: [consent]}
                  each: given
                  who: {kind: phone, id: phone}
                  purpose: for
                  action: {value: grant}
                  at: {column: at, format: iso}
                """;

        assertThat(records(consents, """
                {"kind":"consent","phone":"138","at":"2026-01-01T00:00:00Z","given":[{"for":"sms"},{"for":"push","at":"2026-01-02T00:00:00Z"}]}
                """))
                .containsExactly(
                        "who_kind=phone who_scope= who_id=138 purpose=sms at=2026-01-01T00:00:00Z action=grant source=s",
                        "who_kind=phone who_scope= who_id=138 purpose=push at=2026-01-02T00:00:00Z action=grant source=s");
        assertThat(records(consents, "{\"kind\":\"consent\",\"phone\":\"138\",\"given\":[]}"))
                .isEmpty();
        assertThat(mapped(consents, "{\"kind\":\"note\",\"phone\":\"138\"}"))
                .containsExactly(MappedRow.ignored("no_mapping_applies"));
    }

    @Test
    void eventsKeepTheirPropertiesUnderDottedNames() {
        String events = """
                events: {event_id: id, name: n, happened_at: {column: t, format: epoch_millis}, properties: p,
                         who: {kind: user, scope: shop, id: u}}
                """;

        assertThat(records(
                        events,
                        "{\"id\":\"e1\",\"n\":\"view\",\"t\":1767225600000,\"p\":{\"b\":{\"c\":[1,2]},\"a\":\"x\"}}"))
                .containsExactly("project=s event_id=e1 name=view happened_at=2026-01-01T00:00:00Z"
                        + " properties=[[a,x], [b.c.0,1], [b.c.1,2]] source=s");
    }

    @Test
    void anArrayInACsvIsRefusedBeforeAnyFileIsRead() {
        assertThatThrownBy(() -> source(
                        "csv",
                        "consents: {each: a, who: {kind: phone, id: p}, purpose: u,"
                                + " action: {value: grant}, at: {column: t, format: iso}}"))
                .hasMessageEndingWith(
                        "headwater.yaml:5: sources[0].consents.each: is for formats with arrays, json_lines, json_array and"
                                + " parquet; this source is csv");
    }

    private List<String> records(String mapping, String row) {
        return mapped(mapping, row).stream()
                .peek(mapped -> assertThat(mapped.detail()).isEmpty())
                .flatMap(mapped -> mapped.records().stream())
                .map(RecordMapperTest::told)
                .toList();
    }

    private static String told(CoreRecord record) {
        List<String> told = new ArrayList<>();
        List<Field> fields = record.kind().table().fields();
        for (int i = 0; i < fields.size(); i++) {
            Object value = record.values().get(i);
            if (value != null) {
                String text = value instanceof Object[] many ? java.util.Arrays.toString(many) : value.toString();
                told.add(fields.get(i).column() + '=' + text);
            }
        }
        return String.join(" ", told);
    }

    private List<MappedRow> mapped(String mapping, String row) {
        SourceConfig source = source("json_lines", mapping);
        return List.of(new RowMapper(source, "CNY").map(new JsonRows(source).parse(row.strip(), 1)));
    }

    private SourceConfig source(String format, String mapping) {
        try {
            Path file = folder.resolve("headwater.yaml");
            Files.writeString(
                    file, "sources:\n  - name: s\n    format: " + format + "\n    files: [x]\n" + mapping.indent(4));
            return ConfigFile.read(file).sources().get(0);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
