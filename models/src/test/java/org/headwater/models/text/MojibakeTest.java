package org.headwater.models.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** UTF-8 that was read in another encoding. */
class MojibakeTest {
    private static final Charset GBK = Charset.forName("GBK");

    @ParameterizedTest
    @ValueSource(strings = {"你好", "你好，请问有货吗？", "已发货😀", "“您好”——客服", "サイズ", "M码 128元，包邮", "½ 价"})
    void readAsLatin1ComesBack(String meant) {
        assertThat(TextRepair.repair(new String(meant.getBytes(UTF_8), ISO_8859_1)))
                .extracting(RepairedText::text, RepairedText::score)
                .containsExactly(meant, 1.0);
    }

    @ParameterizedTest
    @CsvSource({"浣犲ソ,你好", "宸插彂璐т簡馃榾鍚у悧,已发货了😀吧吗", "'浣犲ソ, ok 浣犲ソ','你好, ok 你好'", "ðŸ˜€,😀", "â€œä½ å¥½â€¦,“你好…"})
    void samplesComeBack(String damaged, String meant) {
        assertThat(TextRepair.repair(damaged).text()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"你好", "请问有货", "已发货了😀吧吗", "客服您好"})
    void anEvenNumberOfBytesReadAsGbkComesBack(String meant) {
        assertThat(TextRepair.repair(new String(meant.getBytes(UTF_8), GBK)))
                .isEqualTo(new RepairedText(meant, 1, Map.of(Mend.MOJIBAKE, 1)));
    }

    @ParameterizedTest
    @CsvSource({"请问有货吗,请问有货\uFFFD,0.8", "请问有,请问\uFFFD,0.666"})
    void anOddNumberHasLostItsLastCharacter(String meant, String mended, double score) {
        String decoded = new String(meant.getBytes(UTF_8), GBK);
        String asked = decoded.replace('\uFFFD', '?');

        assertThat(TextRepair.repair(decoded).text()).isEqualTo(mended);
        assertThat(TextRepair.repair(asked).text()).isEqualTo(mended);
        assertThat(TextRepair.repair(decoded).score()).isBetween(score, score + 0.001);
    }

    @Test
    void readWrongTwiceComesBack() {
        String once = new String("你好".getBytes(UTF_8), ISO_8859_1);
        String twice = new String(once.getBytes(UTF_8), ISO_8859_1);

        assertThat(TextRepair.repair(twice)).isEqualTo(new RepairedText("你好", 1, Map.of(Mend.MOJIBAKE, 2)));
    }

    @ParameterizedTest
    @CsvSource({"锟斤拷,\uFFFD\uFFFD,0", "你好锟斤拷吗,你好\uFFFD\uFFFD吗,0.6", "ï¿½好,\uFFFD好,0.5"})
    void whatWasLostBeforeStaysLost(String damaged, String mended, double score) {
        assertThat(TextRepair.repair(damaged)).isEqualTo(new RepairedText(mended, score, Map.of(Mend.MOJIBAKE, 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "联通",
                "“C'était l'été…”",
                "la qualité… “bonne”",
                "café “Bon”",
                "café ½ l",
                "Spaß”, Groß–",
                "São Paulo 25°",
                "£5 ± ½",
                "鋈",
                "汉字编码",
                "浣熊",
                "黏胶",
                "鸩毒",
                "珞珈山"
            })
    void goodTextThatLooksLikeItStays(String text) {
        assertThat(TextRepair.repair(text)).isEqualTo(new RepairedText(text, 1, Map.of()));
    }
}
