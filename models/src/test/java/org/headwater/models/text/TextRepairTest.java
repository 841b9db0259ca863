package org.headwater.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRepairTest {

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

    @ParameterizedTest
    @ValueSource(strings = {"你好", "你好，请问有货吗？", "已发货😀", "“您好”——客服", "サイズ", "價格"})
    void utf8ReadInAnotherEncodingIsReadBack(String meant) {
        String latin = new String(meant.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(repaired(latin)).isEqualTo(meant.equals("價格") ? "价格" : meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"你好", "请问有货吗", "已发货了😀吧", "客服您好"})
    void utf8ReadAsGbkIsReadBack(String meant) {
        String gbk = new String(meant.getBytes(StandardCharsets.UTF_8), Charset.forName("GBK"));

        assertThat(TextRepair.repair(gbk).text()).as(gbk).startsWith(meant.substring(0, meant.length() - 1));
    }
}
