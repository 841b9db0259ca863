package org.headwater.models.text;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.LinkedHashSet;
import java.util.Set;

/** How a character can be read, by HanLP's dictionary. */
final class Readings {
    private Readings() {}

    /** Syllables in plain letters, without tone, ü as v and also as u; none for a character without a reading. */
    static Set<String> of(char hanzi) {
        var readings = new LinkedHashSet<String>();
        Pinyin[] known = PinyinDictionary.get(String.valueOf(hanzi));
        for (Pinyin pinyin : known == null ? new Pinyin[0] : known) {
            if (pinyin != Pinyin.none5) {
                readings.add(pinyin.getPinyinWithoutTone());
                readings.add(pinyin.getPinyinWithoutTone().replace('v', 'u'));
            }
        }
        if (hanzi == '儿') {
            readings.add("r");
        }
        return readings;
    }
}
