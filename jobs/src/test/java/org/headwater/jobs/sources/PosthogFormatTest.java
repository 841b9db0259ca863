package org.headwater.jobs.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.headwater.jobs.config.Format;
import org.headwater.jobs.tables.core.Events;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PosthogFormatTest {

    private static final EventRows POSTHOG = new EventRows(Format.POSTHOG);
    private static final String DRAWN = "01234567-89ab-cdef-0123-456789abcdef";

    private static String event(String name, String id, String properties) {
        return "{\"uuid\":\"e1\",\"event\":\"" + name + "\",\"distinct_id\":\"" + id.replace("DRAWN", DRAWN)
                + "\",\"timestamp\":\"2026-01-05 08:00:00.123456\",\"properties\":{"
                + properties.replace("DRAWN", DRAWN)
                + "}}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", textBlock = """
            view          | DRAWN     | ``                                                   | - - DRAWN -
            view          | DRAWN     | "$is_identified":true                                | user DRAWN - -
            view          | DRAWN     | "$user_id":"DRAWN"                                   | user DRAWN - -
            view          | DRAWN     | "$user_id":"ann"                                     | user ann DRAWN -
            view          | k3j2h1    | "$device_id":"k3j2h1"                                | - - k3j2h1 k3j2h1
            view          | ann       | "$device_id":"D1"                                    | user ann - D1
            view          | ann       | ``                                                   | user ann - -
            $identify     | ann       | "$anon_distinct_id":"DRAWN"                          | user ann DRAWN -
            $create_alias | DRAWN     | "alias":"ann"                                        | - - DRAWN -
            view          | guest     | "$device_id":"D1"                                    | - - - D1
            view          | Not_Authenticated | ``                                           | - - - -
            view          | [object Object]   | ``                                           | - - - -
            """)
    void distinctIdIsABrowsersWhereItLooksDrawnAndNothingSaysOtherwise(
            String name, String id, String properties, String who) {
        assertThat(POSTHOG.who(event(name, id, properties))).isEqualTo(who.replace("DRAWN", DRAWN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", textBlock = """
            $identify          | ann   | "$anon_distinct_id":"DRAWN"     | anonymous DRAWN - user ann $identify
            $identify          | ann   | "$anon_distinct_id":"null"      | ``
            $identify          | guest | "$anon_distinct_id":"DRAWN"     | ``
            $create_alias      | ann   | "alias":"crm-17"                | user ann - user crm-17 $create_alias
            $create_alias      | ann   | "alias":"DRAWN"                 | anonymous DRAWN - user ann $create_alias
            $create_alias      | DRAWN | "alias":"ann"                   | anonymous DRAWN - user ann $create_alias
            $create_alias      | ann   | "alias":"ann"                   | ``
            $merge_dangerously | ann   | "alias":"bob"                   | user ann - user bob $merge_dangerously
            view               | ann   | "$device_id":"D1"               | device D1 - user ann seen_together
            view               | ann   | "alias":"the one"               | ``
            """)
    void idsOfOnePersonAreLinked(String name, String id, String properties, String links) {
        assertThat(POSTHOG.links(event(name, id, properties))).isEqualTo(links.replace("DRAWN", DRAWN));
    }

    @Test
    void thePersonThatPosthogTakesAnIdForIsLinked() {
        String line = event("view", "ann", "").replace("\"uuid\"", "\"person_id\":\"p1\",\"uuid\"");

        assertThat(POSTHOG.links(line)).isEqualTo("person p1 - user ann person_id");
    }

    @Test
    void propertiesMayBeAnObjectOrItsText() {
        String object = event("view", "ann", "\"$ip\":\"203.0.113.7\",\"price\":79.50,\"$set\":{\"city\":\"杭州\"}");
        String text = object.replace(
                "{\"$ip\":\"203.0.113.7\",\"price\":79.50,\"$set\":{\"city\":\"杭州\"}}",
                "\"{\\\"$ip\\\":\\\"203.0.113.7\\\",\\\"price\\\":79.50,\\\"$set\\\":{\\\"city\\\":\\\"杭州\\\"}}\"");

        assertThat(text).isNotEqualTo(object);
        assertThat(POSTHOG.properties(object)).isEqualTo("$set.city=杭州 price=79.50");
        assertThat(POSTHOG.properties(text)).isEqualTo("$set.city=杭州 price=79.50");
        assertThat(POSTHOG.event(text, Events.HAPPENED_AT)).isEqualTo("2026-01-05T08:00:00.123456Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"event":"e","distinct_id":"ann","timestamp":"2026-01-05 08:00:00"}                                    | MISSING_VALUE uuid: must not be blank
            {"uuid":"e1","distinct_id":"ann","timestamp":"2026-01-05 08:00:00"}                                    | MISSING_VALUE event: must not be blank
            {"uuid":"e1","event":"e","distinct_id":"null","timestamp":"2026-01-05 08:00:00"}                       | MISSING_VALUE distinct_id: must not be blank
            {"uuid":"e1","event":"e","distinct_id":"ann"}                                                          | MISSING_VALUE timestamp: must say when it happened
            {"uuid":"e1","event":"e","distinct_id":"ann","timestamp":"2026-01-05 08:00:00"}                        | accepted
            {"uuid":"e1","event":"e","distinct_id":"ann","timestamp":"2026-01-05 08:00:00","properties":"[1]"}     | MALFORMED_JSON properties: must be a JSON object, begins otherwise
            {"uuid":"e1","event":"e","distinct_id":"ann","timestamp":"2026-01-07 08:00:00","created_at":"2026-01-05 08:00:00"} | FUTURE_EVENT timestamp: must be at most a day after it was received at 2026-01-05T08:00:00Z, was "2026-01-07 08:00:00"
            """)
    void whatCannotBeTrustedIsQuarantined(String line, String outcome) {
        assertThat(POSTHOG.outcome(line)).isEqualTo(outcome);
    }
}
