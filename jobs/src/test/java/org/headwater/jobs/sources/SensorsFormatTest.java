package org.headwater.jobs.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.headwater.jobs.config.Format;
import org.headwater.jobs.tables.core.Events;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SensorsFormatTest {

    private static final EventRows SENSORS = new EventRows(Format.SENSORS);

    private static String record(String fields) {
        return "{\"time\":1767600000000,\"_track_id\":7," + fields + "}";
    }

    private static String track(String fields) {
        return record("\"type\":\"track\",\"event\":\"view\"," + fields);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "distinct_id":"u1","properties":{"$is_login_id":true,"$device_id":"D1"}                                      | user u1 - D1
            "distinct_id":"a1","properties":{"$is_login_id":false}                                                       | - - a1 -
            "distinct_id":"a1"                                                                                           | - - a1 -
            "distinct_id":"u1","login_id":"u1","anonymous_id":"a1"                                                       | user u1 a1 -
            "distinct_id":"u1","identities":{"$identity_login_id":"u1","$identity_anonymous_id":"a1"}                    | user u1 a1 -
            "distinct_id":"ck1","identities":{"$identity_cookie_id":"ck1"}                                               | - - ck1 -
            "distinct_id":"$identity_mobile+13800000001","properties":{"$is_login_id":true},"identities":{"$identity_mobile":"13800000001"} | phone 13800000001 - -
            "distinct_id":"13800000001+ann","properties":{"$is_login_id":true}                                           | user 13800000001+ann - -
            "distinct_id":"guest","properties":{"$is_login_id":true}                                                     | - - - -
            "distinct_id":"0","properties":{"$device_id":"00000000-0000-0000-0000-000000000000"}                         | - - - -
            """)
    void distinctIdIsALoginWhereTheRecordSaysSo(String ids, String who) {
        assertThat(SENSORS.who(track(ids))).isEqualTo(who);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "type":"profile_set","distinct_id":"u1"                                                                      | user u1 - -
            "type":"profile_set","distinct_id":"a1","properties":{"$is_login_id":false}                                  | - - a1 -
            "type":"profile_set","distinct_id":"a1","anonymous_id":"a1"                                                  | - - a1 -
            "type":"profile_set_once","distinct_id":"ck1","identities":{"$identity_cookie_id":"ck1"}                     | - - ck1 -
            "type":"track_signup","event":"$SignUp","distinct_id":"u1","original_id":"a1"                                | user u1 a1 -
            "type":"track_id_unbind","event":"$UnbindID","distinct_id":"u1","identities":{"$identity_mobile":"138"}      | user u1 - -
            """)
    void aProfileThatSaysNothingElseIsOfALogin(String fields, String who) {
        assertThat(SENSORS.who(record(fields))).isEqualTo(who);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", textBlock = """
            "type":"track_signup","event":"$SignUp","distinct_id":"u1","original_id":"a1"                                | anonymous a1 - user u1 track_signup
            "type":"track_signup","event":"$SignUp","distinct_id":"u1","original_id":"u1"                                | ``
            "type":"track_signup","event":"$SignUp","distinct_id":"undefined","original_id":"a1"                         | none
            "type":"track","event":"e","distinct_id":"u1","properties":{"$is_login_id":true,"$device_id":"D1"}           | device D1 - user u1 seen_together
            "type":"track","event":"e","distinct_id":"a1","properties":{"$device_id":"D1"}                               | anonymous a1 - device D1 seen_together
            "type":"track","event":"e","distinct_id":"u1","login_id":"u1","anonymous_id":"a1"                            | anonymous a1 - user u1 seen_together
            "type":"track","event":"e","distinct_id":"u1","identities":{"$identity_login_id":"u1","$identity_email":"a@b.c"} | email a@b.c - user u1 identities
            "type":"track_id_bind","event":"$BindID","distinct_id":"u1","identities":{"$identity_mobile":"138","$identity_mp_openid":"o1","$identity_mp_unionid":"n1"} | phone 138 - user u1 track_id_bind, openid o1 - user u1 track_id_bind, unionid n1 - user u1 track_id_bind
            "type":"track_id_bind","event":"$BindID","distinct_id":"u1","identities":{"$identity_login_id":"u1","vip_no":"v1","$identity_idfv":["D1","D2"]} | device D1 - user u1 track_id_bind, device D2 - user u1 track_id_bind, user u1 - vip_no v1 track_id_bind
            "type":"track_id_bind","event":"$BindID","distinct_id":"u1","identities":{"$identity_mobile":"null"}         | ``
            "type":"track_id_unbind","event":"$UnbindID","distinct_id":"u1","identities":{"$identity_mobile":"138"}      | phone 138 - user u1 undo
            "type":"track_id_unbind","event":"$UnbindID","distinct_id":"u1","login_id":"u1","anonymous_id":"a1","properties":{"$device_id":"D1"},"identities":{"$identity_mobile":"138"} | phone 138 - user u1 undo
            """)
    void idsThatARecordBindsAreLinked(String fields, String links) {
        String line = record(fields);

        assertThat(SENSORS.outcome(line).equals("accepted") ? SENSORS.links(line) : "none")
                .isEqualTo(links);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "time":1767600000000                                                                              | 2026-01-05T08:00:00Z
            # ahead by an hour, as the sending shows
            "time":1767603600000,"_flush_time":1767603605000,"recv_time":1767600005200                        | 2026-01-05T08:00:00.200Z
            # behind by an hour
            "time":1767596400000,"_flush_time":1767596405000,"recv_time":1767600005000                        | 2026-01-05T08:00:00Z
            # two days late
            "time":1767600000000,"_flush_time":1767772800000,"recv_time":1767772801000                        | 2026-01-05T08:00:01Z
            # ahead by ten minutes, and nothing shows it but the arrival
            "time":1767600600000,"recv_time":1767600000000                                                    | 2026-01-05T08:00:00Z
            # old data, loaded
            "time":1735689600000,"time_free":true,"_flush_time":1767600000000,"recv_time":1767603600000       | 2025-01-01T00:00:00Z
            """)
    void happenedByThePhoneAsFarAsItsClockIsRight(String stamps, String happenedAt) {
        String line = "{\"type\":\"track\",\"event\":\"e\",\"distinct_id\":\"a1\"," + stamps + "}";

        assertThat(SENSORS.event(line, Events.HAPPENED_AT)).isEqualTo(happenedAt);
    }

    @Test
    void copiesOfAnEventHaveOneNumberAndOtherEventsAnother() {
        String event = "{\"type\":\"track\",\"event\":\"e\",\"distinct_id\":\"a1\",\"time\":1767600000000,";

        assertThat(SENSORS.event(event + "\"_track_id\":1,\"recv_time\":1767600001000}", Events.EVENT_ID))
                .isEqualTo(SENSORS.event(event + "\"_track_id\":1,\"recv_time\":1767600099000}", Events.EVENT_ID))
                .isNotEqualTo(SENSORS.event(event + "\"_track_id\":2}", Events.EVENT_ID))
                .isNotEqualTo(SENSORS.event(event.replace("a1", "a2") + "\"_track_id\":1}", Events.EVENT_ID));
        assertThat(SENSORS.event(event + "\"properties\":{\"a\":1}}", Events.EVENT_ID))
                .isEqualTo(
                        SENSORS.event(event + "\"properties\":{\"a\":1},\"recv_time\":1767600001000}", Events.EVENT_ID))
                .isNotEqualTo(SENSORS.event(event + "\"properties\":{\"a\":2}}", Events.EVENT_ID));
    }

    @Test
    void propertiesKeepTheirNamesWithoutIdsAndAddresses() {
        String line = track(
                "\"distinct_id\":\"a1\",\"lib\":{\"$lib\":\"MiniProgram\"},\"properties\":{\"$is_login_id\":false,"
                        + "\"$device_id\":\"D1\",\"$ip\":\"203.0.113.7\",\"$utm_source\":\"x\",\"products\":[{\"sku\":\"S\"}],\"blank\":\"\"}");

        assertThat(SENSORS.properties(line)).isEqualTo("$utm_source=x products.0.sku=S");
        assertThat(SENSORS.event(line, Events.PLATFORM)).isEqualTo("MiniProgram");
    }

    @Test
    void anUnbindKeepsWhatItUnbinds() {
        String line = record("\"type\":\"track_id_unbind\",\"event\":\"$UnbindID\",\"distinct_id\":\"u1\","
                + "\"identities\":{\"$identity_mobile\":\"138\"}");

        assertThat(SENSORS.properties(line)).isEqualTo("identities.$identity_mobile=138");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type":"item_set","item_id":"SKU-1","time":1767600000000}                                       | ignored item_record
            {"type":"item_delete","item_id":"SKU-1"}                                                         | ignored item_record
            {"type":"track","event":"e","time":1767600000000}                                                | MISSING_VALUE distinct_id: must not be blank
            {"type":"track","event":"e","time":1767600000000,"distinct_id":"undefined"}                      | MISSING_VALUE distinct_id: must not be blank
            {"type":"track","distinct_id":"a1","time":1767600000000}                                         | MISSING_VALUE event: must not be blank
            {"type":"track","event":"e","distinct_id":"a1"}                                                  | MISSING_VALUE time: must say when it happened
            {"type":"track","event":"e","distinct_id":"a1","time":1767600000}                                | TIME_OUT_OF_RANGE time: must be from 2000 to 2099 (as epoch_seconds it would be), was "1767600000"
            {"type":"track","event":"e","distinct_id":"a1","time":1767859200000,"recv_time":1767600000000}   | FUTURE_EVENT time: must be at most a day after it was received at 2026-01-05T08:00:00Z, was "1767859200000"
            {"type":"watch","event":"e","distinct_id":"a1","time":1767600000000}                             | UNKNOWN_TYPE type: must be track, track_…, profile_… or item_…, was "watch"
            """)
    void whatIsNoEventIsIgnoredAndWhatCannotBeTrustedQuarantined(String line, String outcome) {
        assertThat(SENSORS.outcome(line)).isEqualTo(outcome);
    }
}
