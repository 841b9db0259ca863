package org.headwater.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinyinNotesTest {

    private static String repaired(String damaged) {
        return TextRepair.repair(damaged).text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            银行(yínháng)卡             | 银行卡
            银(yin2)行(hang2)卡         | 银行卡
            银行（yin hang）卡           | 银行卡
            银行 [Yín háng] 卡          | 银行 卡
            我想去银行【yínháng】办卡       | 我想去银行办卡
            女生(nǚshēng)            | 女生
            女生(nvsheng)            | 女生
            绿色(lu:4se4)             | 绿色(lu:4se4)
            绿色(lüsè)               | 绿色
            西安(xī'ān)              | 西安
            哪儿(nǎr)有               | 哪儿有
            爸爸(bɑ̀bɑ)              | 爸爸
            繁體(fántǐ)              | 繁体
            行(háng)(xíng)           | 行
            王伟(Wang Wei)           | 王伟
            """)
    void aNoteThatReadsOutTheCharactersBeforeItGoes(String damaged, String mended) {
        assertThat(repaired(damaged)).isEqualTo(mended);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "好的(OK)",
                "微信(wechat)",
                "人工智能(AI)",
                "爱(AI)",
                "银行(bank)",
                "银行(138)",
                "银行()",
                "银行(yinhang",
                "(yinhang)",
                "ABC(yinhang)",
                "银行(xuexi)",
                "行(yinhang)",
                "微信(wx1234)",
                "银行(银行)",
                "中国(China)",
                "你好[微笑]",
                "你好[ok]",
                "好[OK]"
            })
    void bracketsThatAreNoReadingStay(String text) {
        assertThat(TextRepair.repair(text)).isEqualTo(new RepairedText(text, 1, Map.of()));
    }
}
