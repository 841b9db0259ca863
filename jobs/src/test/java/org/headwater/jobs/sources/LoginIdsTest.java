package org.headwater.jobs.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.headwater.jobs.config.Format;
import org.headwater.jobs.config.IdScopes;
import org.headwater.jobs.config.IdScopes.IdProperty;
import org.headwater.jobs.config.IdScopes.KindOfId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events of a project where people log in by e-mail or member id, and that names its users in properties, too. */
class LoginIdsTest {

    private static final IdScopes IDS = new IdScopes(
            "site",
            List.of(new KindOfId("email", "", ".+@.+"), new KindOfId("member_id", "", "M\\d{8}")),
            "anonymous",
            "open",
            List.of(new IdProperty("phone", "", "mobile"), new IdProperty("external_userid", "corp", "contact.wecom")),
            List.of());

    private static final EventRows SEGMENT = new EventRows(Format.SEGMENT, IDS);
    private static final EventRows SENSORS = new EventRows(Format.SENSORS, IDS);
    private static final EventRows POSTHOG = new EventRows(Format.POSTHOG, IDS);

    private static String call(String fields) {
        return "{\"messageId\":\"m1\",\"timestamp\":\"2026-01-05T08:00:00Z\"," + fields + "}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "userId":"ann@b.c"                         | email ann@b.c - -
            "userId":"M00000012"                       | member_id M00000012 - -
            "userId":"M0000001","anonymousId":"a1"     | - - a1 -
            "userId":"xM00000012","anonymousId":"a1"   | - - a1 -
            "userId":"undefined","anonymousId":"a1"    | - - a1 -
            """)
    void aLoginIsOfTheFirstKindWhosePatternItIs(String ids, String who) {
        assertThat(SEGMENT.who(call("\"type\":\"page\"," + ids))).isEqualTo(who);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", textBlock = """
            "type":"alias","userId":"ann@b.c","previousId":"M00000012"    | email ann@b.c - member_id M00000012 alias
            "type":"alias","userId":"ann@b.c","previousId":"a1"           | anonymous a1 - email ann@b.c alias
            "type":"alias","userId":"nobody","previousId":"M00000012"     | ``
            """)
    void theKindOfAnAliasIsNotGuessedWhereLoginsHaveALookOfTheirOwn(String fields, String links) {
        assertThat(SEGMENT.links(call(fields))).isEqualTo(links);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", textBlock = """
            "type":"track","event":"e","userId":"ann@b.c","properties":{"mobile":"138"}                                        | email ann@b.c - phone 138 seen_together
            "type":"track","event":"e","anonymousId":"a1","properties":{"mobile":"138"}                                        | anonymous a1 - phone 138 seen_together
            "type":"track","event":"e","anonymousId":"a1","properties":{"mobile":"138","contact":{"wecom":"wm1"}}              | anonymous a1 - phone 138 seen_together, external_userid wm1 - phone 138 seen_together
            "type":"track","event":"e","anonymousId":"a1","context":{"device":{"id":"D1"}},"properties":{"mobile":"138"}       | anonymous a1 - phone 138 seen_together, device D1 - phone 138 seen_together
            "type":"track","event":"e","userId":"ann@b.c","properties":{"mobile":"null","contact":{"wecom":""}}                | ``
            "type":"track","event":"e","userId":"ann@b.c","properties":{"inviter_mobile":"139"}                                | ``
            """)
    void propertiesThatAreIdsAreLinkedWithWhoeverDidIt(String fields, String links) {
        assertThat(SEGMENT.links(call(fields))).isEqualTo(links);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `{"distinct_id":"a1","type":"track","event":"e","time":1767600000000,"properties":{"mobile":"138"}}`                                  | anonymous a1 - phone 138 seen_together
            `{"distinct_id":"ann@b.c","type":"track_id_unbind","event":"e","time":1767600000000,"properties":{"mobile":"138"},"identities":{"$identity_mobile":"139"}}` | email ann@b.c - phone 139 undo
            """)
    void sensorsToo(String line, String links) {
        assertThat(SENSORS.links(line)).isEqualTo(links);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ann@b.c                              | email ann@b.c - -
            01234567-89ab-cdef-0123-456789abcdef | - - 01234567-89ab-cdef-0123-456789abcdef -
            server-made                          | - - server-made -
            """)
    void posthogToo(String distinct, String who) {
        String line = "{\"uuid\":\"1\",\"event\":\"e\",\"timestamp\":\"2026-01-05 08:00:00\",\"distinct_id\":\""
                + distinct + "\",\"properties\":\"{}\"}";

        assertThat(POSTHOG.who(line)).isEqualTo(who);
    }
}
