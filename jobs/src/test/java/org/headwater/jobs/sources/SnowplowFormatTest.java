package org.headwater.jobs.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.headwater.jobs.config.Format;
import org.headwater.jobs.tables.core.Events;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnowplowFormatTest {

    private static final EventRows SNOWPLOW = new EventRows(Format.SNOWPLOW);
    private static final String NAMED = "event_id=e1;event_name=view;";
    private static final String EVENT = NAMED + "collector_tstamp=2026-01-05 08:00:00.500;";

    /** A line in which the named columns have values: {@code name=value;name=value}. */
    private static String line(String values) {
        List<String> cells = new ArrayList<>(Collections.nCopies(SnowplowColumns.ALL.size(), ""));
        for (String value : values.split(";", -1)) {
            if (!value.isBlank()) {
                int equals = value.indexOf('=');
                int position =
                        SnowplowColumns.ALL.indexOf(value.substring(0, equals).strip());
                cells.set(position, value.substring(equals + 1));
            }
        }
        return String.join("\t", cells);
    }

    @Test
    void anEventHas131ColumnsInTheOrderOfTheFormat() {
        assertThat(SnowplowColumns.ALL).hasSize(131).doesNotHaveDuplicates();
        // counted in the vendor's table: the 7th, 13th, 53rd, 59th, 126th and last
        assertThat(List.of(6, 12, 52, 58, 125, 130))
                .extracting(SnowplowColumns.ALL::get)
                .containsExactly("event_id", "user_id", "contexts", "unstruct_event", "event_vendor", "true_tstamp");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            derived_tstamp=2026-01-05 08:00:00.300;true_tstamp=2026-01-05 07:00:00 | 2026-01-05T08:00:00.300Z
            true_tstamp=2026-01-05 07:00:00.000                                    | 2026-01-05T07:00:00Z
            dvce_created_tstamp=2026-01-05 07:00:00.000                            | 2026-01-05T08:00:00.500Z
            derived_tstamp=2026-01-05 08:00:01.000                                 | 2026-01-05T08:00:00.500Z
            """)
    void happenedByTheBestStamp(String stamps, String happenedAt) {
        assertThat(SNOWPLOW.event(line(EVENT + stamps), Events.HAPPENED_AT)).isEqualTo(happenedAt);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            user_id=ann;domain_userid=d1;network_userid=n1 | user ann d1 - | anonymous d1 - user ann seen_together
            user_id=ann;network_userid=n1                  | user ann n1 - | anonymous n1 - user ann seen_together
            user_id=undefined;domain_userid=d1             | - - d1 -      | ''
            domain_userid=00000000-0000-0000-0000-000000000000;network_userid=n1 | - - n1 - | ''
            """)
    void whoIsLinkedWithTheBrowser(String ids, String who, String links) {
        assertThat(SNOWPLOW.who(line(EVENT + ids))).isEqualTo(who);
        assertThat(SNOWPLOW.links(line(EVENT + ids))).isEqualTo(links);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            event_fingerprint=f1 | e1-f1
            event_fingerprint=f2 | e1-f2
            event_fingerprint=   | e1
            """)
    void numberAndFingerprintTellEventsApart(String fingerprint, String id) {
        assertThat(SNOWPLOW.event(line(EVENT + fingerprint), Events.EVENT_ID)).isEqualTo(id);
    }

    @Test
    void anEventWithoutANameOfItsOwnHasThatOfItsKind() {
        assertThat(SNOWPLOW.event(
                        line("event_id=e1;event=struct;collector_tstamp=2026-01-05 08:00:00;derived_tstamp="),
                        Events.NAME))
                .isEqualTo("struct");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", textBlock = """
            page_title=5" pipe;mkt_source="a";user_ipaddress=203.0.113.7;useragent=x                              | mkt_source="a" page_title=5" pipe
            unstruct_event={"schema":"iglu:x","data":{"schema":"iglu:c/add/jsonschema/1-0-0","data":{"sku":"S","n":{"m":2}}}} | n.m=2 schema=iglu:c/add/jsonschema/1-0-0 sku=S
            contexts={"schema":"x","data":[{"schema":"iglu:v/web_page/jsonschema/1-0-0","data":{"id":"p"}}]}      | web_page.id=p
            contexts={"schema":"x","data":[{"schema":"iglu:v/a/jsonschema/1-0-0","data":{"k":1}},{"schema":"iglu:v/a/jsonschema/1-0-0","data":{"k":2}}]} | a.2.k=2 a.k=1
            derived_contexts={"schema":"x","data":[{"schema":"odd","data":{"k":1}}]}                              | context.k=1
            contexts={"schema":"x","data":[]};domain_userid=d1;network_userid=n1                                  | network_userid=n1
            """)
    void everyOtherColumnIsAPropertyAndJsonIsUnpacked(String values, String properties) {
        assertThat(SNOWPLOW.properties(line(EVENT + values))).isEqualTo(properties);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            event_name=view;collector_tstamp=2026-01-05 08:00:00                         | MISSING_VALUE event_id: must not be blank
            event_id=e1;collector_tstamp=2026-01-05 08:00:00                             | MISSING_VALUE event: must not be blank
            event_id=e1;event_name=view                                                  | MISSING_VALUE collector_tstamp: must not be blank
            event_id=e1;event_name=view;collector_tstamp=2026-01-05 08:00:00;derived_tstamp=2026-01-07 08:00:00 | FUTURE_EVENT derived_tstamp: must be at most a day after it was received at 2026-01-05T08:00:00Z, was "2026-01-07 08:00:00"
            event_id=e1;event_name=view;collector_tstamp=2026-01-05 08:00:00;contexts={  | MALFORMED_JSON contexts: must be a JSON object, fails at character 2
            """)
    void whatCannotBeTrustedIsQuarantined(String values, String outcome) {
        assertThat(SNOWPLOW.outcome(line(values))).isEqualTo(outcome);
    }

    @Test
    void aRowWithMoreOrFewerColumnsIsQuarantined() {
        assertThat(SNOWPLOW.outcome(line(EVENT) + "\tx"))
                .isEqualTo("COLUMN_COUNT : must have 131 cells, one for each column, has 132");
        assertThat(SNOWPLOW.outcome("site\tweb"))
                .isEqualTo("COLUMN_COUNT : must have 131 cells, one for each column, has 2");
        assertThat(SNOWPLOW.outcome("\t".repeat(130))).isEqualTo("ignored blank_line");
    }
}
