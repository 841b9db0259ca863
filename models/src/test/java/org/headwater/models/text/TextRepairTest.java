package org.headwater.models.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRepairTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "你好",
                "亲，在吗？请问（M码）还有货吗！",
                "价格：￥128.00～￥256.00",
                "收到[微笑][OK]",
                "👩‍👧 👩🏽‍🚀 ❤️‍🔥 1️⃣ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 👍🏻",
                "第一段\n第二段\n\n第三段",
                "a<b and c>d, 1 < 2 & 3 > 2",
                "I <3 U",
                "https://example.com/?a=1&b=2",
                "方程式和毕达哥拉斯",
                "乾隆年间、著名、瞭望、了解",
                "かわいい廣島",
                "①②③ Ⅷ ½ m²",
                "می‌خواهم",
                "𠮷野家"
            })
    void cleanTextComesBackAsItIs(String text) {
        RepairedText repaired = TextRepair.repair(text);

        assertThat(repaired).isEqualTo(new RepairedText(text, 1, Map.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            ＡＢＣ１２３             | ABC123            | FULL_WIDTH   | 6
            优惠码ＶＩＰ２０，快来！       | 优惠码VIP20，快来！     | FULL_WIDTH   | 5
            １２．５％              | 12.5%             | FULL_WIDTH   | 5
            繁體中文                | 繁体中文              | TRADITIONAL  | 1
            以後頭髮乾燥就用這個          | 以后头发干燥就用这个        | TRADITIONAL  | 6
            乾隆皇帝的軟體             | 乾隆皇帝的软体           | TRADITIONAL  | 2
            優の品                 | 优の品               | TRADITIONAL  | 1
            A&amp;B             | A&B               | ENTITY       | 1
            A&amp;amp;B         | A&B               | ENTITY       | 2
            &#20320;&#x597D;    | 你好                | ENTITY       | 2
            &#128512;           | 😀                | ENTITY       | 1
            1 &lt; 2            | 1 < 2             | ENTITY       | 1
            <b>你</b>好           | 你好                | TAG          | 2
            <a href="x">看</a>   | 看                 | TAG          | 2
            你<!-- 注 -->好        | 你好                | TAG          | 1
            <img src=x width='1'/>好 | 好               | TAG          | 1
            """)
    void oneKindOfDamageIsMended(String damaged, String mended, Mend mend, int count) {
        assertThat(TextRepair.repair(damaged)).isEqualTo(new RepairedText(mended, 1, Map.of(mend, count)));
    }

    @ParameterizedTest
    @CsvSource({
        "'你\u200B好\uFEFF',你好,ZERO_WIDTH,2",
        "'\u200E13800138000\u202C',13800138000,ZERO_WIDTH,2",
        "'你\u200D好',你好,ZERO_WIDTH,1",
        "'你\u0000\u0007好\u007F',你好,CONTROL,3",
        "'你   好',你 好,WHITE_SPACE,1",
        "'\u3000\u3000你\u00A0好 ',你 好,WHITE_SPACE,3"
    })
    void whatCannotBeSeenGoes(String damaged, String mended, Mend mend, int count) {
        assertThat(TextRepair.repair(damaged)).isEqualTo(new RepairedText(mended, 1, Map.of(mend, count)));
    }

    @Test
    void linesKeepAtMostOneBlankLine() {
        assertThat(TextRepair.repair("一\r\n二 \n\n\n三\u2028四").text()).isEqualTo("一\n二\n\n三\n四");
        assertThat(TextRepair.repair("<p>一</p><p>二<br>三</p>").text()).isEqualTo("一\n\n二\n三");
    }

    @ParameterizedTest
    @CsvSource({
        "'你好\uFFFD\uFFFD吗',0.6",
        "'\uFFFD',0",
        "'\uFFFD \uFFFD',0",
        "' ',1",
        "'\uFFFD 好 好 好',0.75",
        "'\uFFFE好',0.5",
        "'😀\uFFFD',0.5"
    })
    void theScoreIsTheShareOfWhatCanBeRead(String text, double score) {
        assertThat(TextRepair.repair(text).score()).isEqualTo(score);
    }

    @Test
    void halfACharacterIsLost() {
        assertThat(TextRepair.repair("好\uD83D"))
                .isEqualTo(new RepairedText("好\uFFFD", 0.5, Map.of(Mend.LONE_SURROGATE, 1)));
        assertThat(TextRepair.repair("\uDE00\uD83D").text()).isEqualTo("\uFFFD\uFFFD");
    }

    @Test
    void mendsOfAllKindsAreCounted() {
        assertThat(TextRepair.repair("<p>&#37504;&#34892;(yínháng)\u200B卡Ａ</p>"))
                .isEqualTo(new RepairedText(
                        "银行卡A",
                        1,
                        Map.of(
                                Mend.ENTITY,
                                2,
                                Mend.TAG,
                                2,
                                Mend.ZERO_WIDTH,
                                1,
                                Mend.FULL_WIDTH,
                                1,
                                Mend.TRADITIONAL,
                                1,
                                Mend.PINYIN_NOTE,
                                1,
                                Mend.WHITE_SPACE,
                                2)));
    }

    @Test
    void aScoreOutsideItsRangeIsRefused() {
        assertThatThrownBy(() -> new RepairedText("", Double.NaN, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("score must be 0 to 1, was NaN");
    }
}
