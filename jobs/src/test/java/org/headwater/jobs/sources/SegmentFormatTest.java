package org.headwater.jobs.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.headwater.jobs.config.Format;
import org.headwater.jobs.tables.core.Events;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentFormatTest {

    private static final EventRows SEGMENT = new EventRows(Format.SEGMENT);
    private static final String STAMP = "\"messageId\":\"m1\",\"timestamp\":\"2026-01-05T08:00:00Z\"";

    /** A call with the fields of a table's cell. */
    private static String call(String fields) {
        return "{" + STAMP + "," + fields + "}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "type":"track","event":"Order Completed","userId":"ann"             | Order Completed
            "type":"track","event":" Order\\tCompleted ","userId":"ann"         | Order Completed
            "type":"page","name":"Home","anonymousId":"a1"                      | page
            "type":"screen","name":"Cart","anonymousId":"a1"                    | screen
            "type":"identify","userId":"ann"                                    | identify
            "type":"group","groupId":"g1","userId":"ann"                        | group
            "type":"alias","previousId":"b1","userId":"ann"                     | alias
            """)
    void aTrackIsNamedByItsEventAndEveryOtherCallByItsType(String fields, String name) {
        assertThat(SEGMENT.event(call(fields), Events.NAME)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "none", textBlock = """
            # corrected by Segment: taken as it is
            "timestamp":"2026-01-05T08:00:00.123Z","originalTimestamp":"2026-01-05T09:00:00Z"                                          | 2026-01-05T08:00:00.123Z
            # receivedAt - (sentAt - originalTimestamp)
            "originalTimestamp":"2026-01-05T09:05:00.000Z","sentAt":"2026-01-05T09:05:30.250Z","receivedAt":"2026-01-05T09:00:31.000Z" | 2026-01-05T09:00:00.750Z
            "originalTimestamp":"2026-01-03T09:05:00Z","sentAt":"2026-01-05T09:05:00Z","receivedAt":"2026-01-05T09:00:00Z"             | 2026-01-03T09:00:00Z
            "timestamp":null,"originalTimestamp":"2026-01-05T09:05:00Z","receivedAt":"2026-01-05T10:00:00Z"                            | 2026-01-05T09:05:00Z
            "receivedAt":"2026-01-05T09:00:31Z"                                                                                        | 2026-01-05T09:00:31Z
            # no event is later than its arrival
            "timestamp":"2026-01-05T08:10:00Z","receivedAt":"2026-01-05T08:00:00Z"                                                     | 2026-01-05T08:00:00Z
            "timestamp":"2026-01-05T16:00:00+08:00"                                                                                    | 2026-01-05T08:00:00Z
            "timestamp":"2026-01-05T08:00:00"                                                                                          | 2026-01-05T08:00:00Z
            """)
    void happenedByTheClockOfTheServer(String stamps, String happenedAt) {
        String line = "{\"type\":\"page\",\"messageId\":\"m1\",\"userId\":\"ann\"," + stamps + "}";

        assertThat(SEGMENT.event(line, Events.HAPPENED_AT)).isEqualTo(happenedAt);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "userId":"ann","anonymousId":"a1"                                         | user ann a1 -
            "userId":null,"anonymousId":"a1"                                          | - - a1 -
            "userId":17                                                               | user 17 - -
            "userId":"undefined","anonymousId":"a1"                                   | - - a1 -
            "userId":"[object Object]","anonymousId":"a1"                             | - - a1 -
            "userId":"Guest","anonymousId":"0"                                        | - - - -
            "userId":"ann","anonymousId":"00000000-0000-0000-0000-000000000000"       | user ann - -
            "userId":"ann","context":{"device":{"id":"D1","advertisingId":"X1"}}      | user ann - D1
            "userId":"ann","context":{"device":{"advertisingId":"X1"}}                | user ann - X1
            "userId":"ann","context":{"device":{"id":"000000000000000"}}              | user ann - -
            """)
    void whoIsTakenFromIdsThatAreSomebodys(String ids, String who) {
        assertThat(SEGMENT.who(call("\"type\":\"page\"," + ids))).isEqualTo(who);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", textBlock = """
            "type":"page","userId":"ann","anonymousId":"a1"                                           | anonymous a1 - user ann seen_together
            "type":"page","userId":"ann","context":{"device":{"id":"D1"}}                             | device D1 - user ann seen_together
            "type":"page","anonymousId":"a1","context":{"device":{"id":"D1"}}                         | anonymous a1 - device D1 seen_together
            "type":"page","userId":"ann","anonymousId":"a1","context":{"device":{"id":"D1"}}          | anonymous a1 - user ann seen_together, device D1 - user ann seen_together
            "type":"identify","userId":"ann","anonymousId":"a1"                                       | anonymous a1 - user ann identify
            "type":"identify","userId":"ann","traits":{"email":"a@b.c","phone":"13800000001"}         | email a@b.c - user ann identify, phone 13800000001 - user ann identify
            "type":"identify","anonymousId":"a1","traits":{"email":"a@b.c"}                           | anonymous a1 - email a@b.c identify
            "type":"identify","userId":"ann","traits":{"email":"email","phone":null}                  | ``
            "type":"page","userId":"ann","context":{"traits":{"email":"a@b.c"}}                       | email a@b.c - user ann identify
            "type":"group","userId":"ann","groupId":"g1","traits":{"email":"club@b.c"}                | ``
            "type":"alias","userId":"ann","previousId":"01234567-89ab-cdef-0123-456789abcdef"         | anonymous 01234567-89ab-cdef-0123-456789abcdef - user ann alias
            "type":"alias","userId":"ann","anonymousId":"a1","previousId":"a1"                        | anonymous a1 - user ann alias
            "type":"alias","userId":"ann","previousId":"bob"                                          | user ann - user bob alias
            "type":"alias","userId":"ann","previousId":"ann"                                          | ``
            "type":"alias","userId":"ann","previousId":"anonymous"                                    | ``
            """)
    void idsOfOnePersonAreLinkedOnceForACause(String fields, String links) {
        assertThat(SEGMENT.links(call(fields))).isEqualTo(links);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", textBlock = """
            "type":"track","event":"e","properties":{"price":79.00,"products":[{"id":1},{"id":2}]}     | price=79.00 products.0.id=1 products.1.id=2
            "type":"page","name":"Home","category":"shop","properties":{"name":"Start"}                | category=shop name=Start
            "type":"identify","traits":{"email":"a@b.c","phone":"1","city":"杭州"}                     | traits.city=杭州
            "type":"group","groupId":"g1","traits":{"email":"club@b.c"}                                | groupId=g1 traits.email=club@b.c
            "type":"page","context":{"active":false,"ip":"203.0.113.7","userAgent":"x"}                | context.active=false
            "type":"page","context":{"campaign":{"name":"spring"},"device":{"id":"D1","type":"ios"}}   | context.campaign.name=spring context.device.type=ios
            "type":"page","properties":null,"context":null                                             | ``
            """)
    void whatIsNoIdIsKeptAsAProperty(String fields, String properties) {
        assertThat(SEGMENT.properties(call("\"userId\":\"ann\"," + fields))).isEqualTo(properties);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type":"page","messageId":"m","timestamp":"2026-01-05T08:00:00Z"}                                     | MISSING_VALUE userId: must not be blank together with anonymousId
            {"type":"page","messageId":"m","timestamp":"2026-01-05T08:00:00Z","userId":"","anonymousId":"null"}    | MISSING_VALUE userId: must not be blank together with anonymousId
            {"type":"page","timestamp":"2026-01-05T08:00:00Z","userId":"ann"}                                      | MISSING_VALUE messageId: must not be blank
            {"type":"page","messageId":"m","userId":"ann"}                                                         | MISSING_VALUE timestamp: must say when it happened
            {"type":"track","messageId":"m","timestamp":"2026-01-05T08:00:00Z","userId":"ann"}                     | MISSING_VALUE event: must not be blank
            {"type":"Track","messageId":"m","timestamp":"2026-01-05T08:00:00Z","userId":"ann"}                     | UNKNOWN_TYPE type: must be track, page, screen, identify, group or alias, was "Track"
            {"type":"alias","messageId":"m","timestamp":"2026-01-05T08:00:00Z","userId":"ann"}                     | MISSING_VALUE previousId: must not be blank
            {"type":"page","messageId":"m","timestamp":"1767600000000","userId":"ann"}                             | BAD_TIME timestamp: must be a time as iso, was "1767600000000"
            {"type":"page","messageId":"m","timestamp":"3026-01-05T08:00:00Z","userId":"ann"}                      | TIME_OUT_OF_RANGE timestamp: must be from 2000 to 2099, was "3026-01-05T08:00:00Z"
            {"type":"page","messageId":"m","timestamp":"2026-01-07T08:00:00Z","receivedAt":"2026-01-05T08:00:00Z","userId":"ann"} | FUTURE_EVENT timestamp: must be at most a day after it was received at 2026-01-05T08:00:00Z, was "2026-01-07T08:00:00Z"
            {"type":"page","messageId":"m","timestamp":"2026-01-05T08:00:00Z","userId":{"id":"ann"}}               | WRONG_TYPE userId: must be one value, is an object
            {"messageId":"m","timestamp":"2026-01-05T08:00:00Z","userId":"ann"}                                    | MISSING_VALUE type: must not be blank
            """)
    void whatCannotBeTrustedIsQuarantined(String line, String outcome) {
        assertThat(SEGMENT.outcome(line)).isEqualTo(outcome);
    }
}
