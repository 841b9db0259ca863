package org.headwater.jobs.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.headwater.jobs.config.Format;
import org.headwater.jobs.tables.core.Events;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ga4FormatTest {

    private static final EventRows GA4 = new EventRows(Format.GA4);

    private static String event(String fields) {
        return "{\"event_name\":\"page_view\",\"event_timestamp\":\"1767600000123456\"," + fields + "}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "user_id":"ann","user_pseudo_id":"1.2"                                                               | user ann 1.2 -
            "user_id":null,"user_pseudo_id":"1.2"                                                                | - - 1.2 -
            "user_id":"null","user_pseudo_id":null                                                               | - - - -
            "user_pseudo_id":"1.2","device":{"advertising_id":"00000000-0000-0000-0000-000000000000","vendor_id":"V1"} | - - 1.2 V1
            """)
    void whoMayBeNobodyAsNobodyConsented(String ids, String who) {
        assertThat(GA4.who(event(ids))).isEqualTo(who);
    }

    @Test
    void happenedToTheMicrosecond() {
        assertThat(GA4.event(event("\"user_pseudo_id\":\"1.2\""), Events.HAPPENED_AT))
                .isEqualTo("2026-01-05T08:00:00.123456Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", textBlock = """
            "event_params":[{"key":"a","value":{"string_value":"x"}},{"key":"b","value":{"int_value":"7"}}]                | a=x b=7
            "event_params":[{"key":"a","value":{"string_value":null,"int_value":null,"float_value":null,"double_value":1.5}}] | a=1.5
            "event_params":[{"key":"a","value":{"float_value":2.5}},{"key":null,"value":{"string_value":"x"}}]              | a=2.5
            "event_params":[{"key":"a","value":null},{"key":"b","value":{}}]                                                | ``
            "event_params":null,"items":[]                                                                                  | ``
            "user_properties":[{"key":"level","value":{"string_value":"gold","set_timestamp_micros":"1"}}]                  | user_properties.level=gold
            "ecommerce":{"transaction_id":"S1","purchase_revenue":158.0},"items":[{"item_id":"A"},{"item_id":"B"}]          | ecommerce.purchase_revenue=158.0 ecommerce.transaction_id=S1 items.0.item_id=A items.1.item_id=B
            "device":{"category":"mobile","mobile_brand_name":"Apple"},"geo":{"city":"Hangzhou","metro":"x"}                | device.category=mobile geo.city=Hangzhou
            "event_date":"20260105","traffic_source":{"source":"google"}                                                    | event_date=20260105 traffic_source.source=google
            """)
    void parametersBecomePropertiesByTheirNames(String fields, String properties) {
        assertThat(GA4.properties(event(fields))).isEqualTo(properties);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "user_pseudo_id":"1.2","event_params":[{"key":"ga_session_id","value":{"int_value":"9"}}]   | 1.2.9
            "user_pseudo_id":null,"event_params":[{"key":"ga_session_id","value":{"int_value":"9"}}]    | 9
            "user_pseudo_id":"1.2"                                                                      | -
            """)
    void aSessionIsOneOfItsBrowser(String fields, String session) {
        assertThat(GA4.event(event(fields), Events.SESSION_ID)).isEqualTo(session);
    }

    @Test
    void copiesHaveOneNumberAndOtherEventsAnother() {
        String known = number("\"user_pseudo_id\":\"1.2\",\"batch_event_index\":\"1\"");

        assertThat(known)
                .isEqualTo(number("\"user_pseudo_id\":\"1.2\",\"batch_event_index\":\"1\",\"event_params\":[]"))
                .isEqualTo(
                        number("\"user_pseudo_id\":\"1.2\",\"batch_event_index\":\"1\",\"geo\":{\"city\":\"later\"}"))
                .isNotEqualTo(number("\"user_pseudo_id\":\"1.2\",\"batch_event_index\":\"2\""))
                .isNotEqualTo(number("\"user_pseudo_id\":\"1.3\",\"batch_event_index\":\"1\""));
        assertThat(number("\"event_params\":[{\"key\":\"p\",\"value\":{\"string_value\":\"a\"}}]"))
                .isNotEqualTo(number("\"event_params\":[{\"key\":\"p\",\"value\":{\"string_value\":\"b\"}}]"));
    }

    private static String number(String fields) {
        return GA4.event(event(fields), Events.EVENT_ID);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"event_name":"e"}                                          | MISSING_VALUE event_timestamp: must say when it happened
            {"event_timestamp":"1767600000123456"}                      | MISSING_VALUE event_name: must not be blank
            {"event_name":"e","event_timestamp":"1767600000123"}        | TIME_OUT_OF_RANGE event_timestamp: must be from 2000 to 2099 (as epoch_millis it would be), was "1767600000123"
            {"event_name":"e","event_timestamp":"1767600000123456","event_params":["a"]} | WRONG_TYPE event_params: must be an array of objects, holds something else
            """)
    void whatCannotBeTrustedIsQuarantined(String line, String outcome) {
        assertThat(GA4.outcome(line)).isEqualTo(outcome);
    }
}
