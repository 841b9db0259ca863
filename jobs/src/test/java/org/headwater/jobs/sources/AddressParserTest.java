package org.headwater.jobs.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressParserTest {

    /** Beside 中山路3-2-101号 in 上海市. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            上海市   | 中山路 3-2-101 号       | true
            上海市， | 中山路３－２－１０１号  | true
            上海市   | 中山路 3 / 2 / 101号    | true
            上海市   | 中山路 32-101 号        | false
            苏州市   | 中山路 3-2-101 号       | false
            上海市   | 中山路 3-2-1** 号       | false
            上海市   | 中山路 3-2-1＊＊ 号     | false
            上***    | 中山路 3-2-101 号       | false
            -        | 中山路 3-2-101 号       | false
            上海市   | -                       | false
            上海市   | ……                      | false
            """)
    void lettersAndDigitsTellAddressesApart(String city, String street, boolean isTheSame) {
        var rule = new AddressParser(List.of("city", "street"));
        var first = rule.key(new MapCells(Map.of("city", "上海市", "street", "中山路3-2-101号")));
        var cells = new HashMap<String, String>();
        cells.put("city", city);
        cells.put("street", street);

        assertThat(first).matches("[0-9a-f]{32}");
        assertThat(first.equals(rule.key(new MapCells(cells)))).isEqualTo(isTheSame);
    }

    @Test
    void whatIsMaskedOrHasNoStreetIsUnknown() {
        var rule = new AddressParser(List.of("city", "street"));

        assertThat(rule.key(new MapCells(Map.of("city", "上海市", "street", "中山路***"))))
                .isNull();
        assertThat(rule.key(new MapCells(Map.of("city", "上海市", "street", "……"))))
                .isNull();
        assertThat(rule.key(new MapCells(Map.of("city", "上海市")))).isNull();
        assertThat(new AddressParser(List.of()).key(new MapCells(Map.of()))).isNull();
    }
}
