package org.headwater.models.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.headwater.models.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdRulesTest {

    private static final IdRules RULES = IdRules.usual();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "phone|13800138000|+8613800138000",
                "phone|+86 138-0013-8000|+8613800138000",
                "phone|008613800138000|+8613800138000",
                "phone|8613800138000|+8613800138000",
                "phone|\uFF11\uFF13\uFF18\uFF10\uFF10\uFF11\uFF13\uFF18\uFF10\uFF10\uFF10|+8613800138000",
                "phone|\u202A13800138000\u202C|+8613800138000",
                "phone|(138) 0013.8000|+8613800138000",
                "phone|021-62345678|+862162345678",
                "phone|+1 415 555 2671|+14155552671",
                "phone|0044 20 7946 0958|+442079460958",
                "email| Test.User+promo@Example.COM |test.user+promo@example.com",
                "email|\uFF54\uFF45st@example.com|test@example.com",
                "email|\u674e@example.cn|\u674e@example.cn",
                "member_id| M001|M001",
                "member_id|M\u200B001\uFEFF|M001",
                "member_id|m001|m001",
                "openid|oMpAbC_-1|oMpAbC_-1",
                "taobao_nick|cafe\u0301|caf\u00e9",
                "taobao_nick|\uFF21\u3000B|A B",
                "device|00000000-0000-0000-0000-000000000001|00000000-0000-0000-0000-000000000001",
                "customer|1001|1001",
            })
    void writesAnIdInOneWay(String kind, String value, String expected) {
        assertThat(RULES.normal(kind, "", value))
                .isEqualTo(new Normal.Legal(new Id(IdKind.of(kind).orElseThrow(), "", expected)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            nullValues = "NULL",
            value = {
                "alias|x|UNKNOWN_KIND",
                "NULL|x|UNKNOWN_KIND",
                "user|NULL|BLANK",
                "user| \u200B\u3000|BLANK",
                "user|null|PLACEHOLDER",
                "user|Undefined|PLACEHOLDER",
                "user|guest|PLACEHOLDER",
                "user|anonymous|PLACEHOLDER",
                "user|true|PLACEHOLDER",
                "user|NaN|PLACEHOLDER",
                "user|[object Object]|PLACEHOLDER",
                "user|\u6e38\u5ba2|PLACEHOLDER",
                "user|--|PLACEHOLDER",
                "user|0|ALL_ZERO",
                "device|00000000-0000-0000-0000-000000000000|ALL_ZERO",
                "device|000000000000000|ALL_ZERO",
                "device|02:00:00:00:00:00|PLACEHOLDER",
                "user|a\uFFFD|UNREADABLE",
                "taobao_nick|t**1|MASKED",
                "member_id|2.02601E+17|EXCEL_DAMAGED",
                "phone|138****8000|UNUSABLE_PHONE",
                "phone|1.38E+10|UNUSABLE_PHONE",
                "phone|138001380001|UNUSABLE_PHONE",
                "phone|1380013800|UNUSABLE_PHONE",
                "phone|12345678901|UNUSABLE_PHONE",
                "phone|110|UNUSABLE_PHONE",
                "phone|13800138000,13900139000|UNUSABLE_PHONE",
                "phone|13800138000 ext 5|UNUSABLE_PHONE",
                "phone|+|PLACEHOLDER",
                "email|ann|UNUSABLE_EMAIL",
                "email|ann@localhost|UNUSABLE_EMAIL",
                "email|a@b@c.com|UNUSABLE_EMAIL",
                "email|a@b.com,c@d.com|UNUSABLE_EMAIL",
                "email|a**@b.com|MASKED",
                "external_userid|wbAAAA|ROBOT",
            })
    void saysWhyAnIdIsNobodys(String kind, String value, IdRefusal reason) {
        assertThat(RULES.normal(kind, "", value)).isEqualTo(new Normal.Illegal(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u2028b", "\u0007a", "a\uD83D"})
    void refusesWhatIsNoText(String value) {
        assertThat(RULES.normal("user", "", value)).isEqualTo(new Normal.Illegal(IdRefusal.UNREADABLE));
    }

    @Test
    void refusesWhatTheConfigExcludesInAnyForm() {
        var rules = RULES.excluding(IdKind.PHONE, "138 0000 0000")
                .excludingPrefix(IdKind.MEMBER_ID, "TEST")
                .excluding(IdKind.USER, "zhang");

        assertThat(rules.normal("phone", "", "+8613800000000")).isEqualTo(new Normal.Illegal(IdRefusal.EXCLUDED));
        assertThat(rules.normal("member_id", "", "TEST7")).isEqualTo(new Normal.Illegal(IdRefusal.EXCLUDED));
        assertThat(rules.normal("user", "app", "zhang")).isEqualTo(new Normal.Illegal(IdRefusal.EXCLUDED));
        assertThat(rules.normal("member_id", "", "zhang")).isInstanceOf(Normal.Legal.class);
        assertThat(RULES.normal("user", "app", "zhang")).isInstanceOf(Normal.Legal.class);
    }

    @Test
    void keepsTheScopeOfWhatIsUniqueWithinItOnly() {
        assertThat(RULES.normal("unionid", " app1 ", "oU1"))
                .isEqualTo(new Normal.Legal(new Id(IdKind.UNIONID, "app1", "oU1")));
        assertThat(RULES.normal("unionid", null, "oU1")).isEqualTo(new Normal.Legal(new Id(IdKind.UNIONID, "", "oU1")));
        assertThat(RULES.normal("phone", "shop1", "13800138000"))
                .isEqualTo(new Normal.Legal(new Id(IdKind.PHONE, "", "+8613800138000")));
        assertThat(RULES.normal("unionid", "a\nb", "oU1")).isEqualTo(new Normal.Illegal(IdRefusal.UNREADABLE));
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 257})
    void anIdHasAtMost256Characters(int length) {
        var normal = RULES.normal(IdKind.USER, "", "u".repeat(length));

        assertThat(normal instanceof Normal.Legal).isEqualTo(length == 256);
    }

    @ParameterizedTest
    @EnumSource
    void aNormalFormIsItsOwn(IdKind kind) {
        Cases.forAll(1, 3000, IdRulesTest::text, text -> {
            if (RULES.normal(kind, text, text) instanceof Normal.Legal first) {
                assertThat(RULES.normal(kind, first.id().scope(), first.id().value()))
                        .isEqualTo(first);
            }
        });
    }

    @Test
    void everyCharacterHasANormalFormThatIsItsOwn() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String once = IdText.clean("a" + Character.toString(c) + "b");
            assertThat(IdText.clean(once)).isEqualTo(once);
        }
    }

    private static String text(Random random) {
        String letters = "0123456789+-()@.aB\u0130\uFF11\u0301\u200D\u3000 *E\u00A0\uD83D\uDE00\u1E9E";
        var text = new StringBuilder(random.nextBoolean() ? "1380013" : "");
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
