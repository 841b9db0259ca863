package org.headwater.models.text;

import com.hankcs.hanlp.dictionary.ts.TraditionalChineseDictionary;

/**
 * Traditional characters as simplified ones, by HanLP's phrases and characters: 乾隆 keeps its 乾, 乾燥 is 干燥.
 *
 * <p>Only characters are replaced, one by one: wording stays (軟體 is 软体), as do quotation marks and the characters of daily use
 * in simplified text that no dictionary changes by themselves (程式 is not 程序). Text with kana is Japanese and stays, save の, which shops write in Chinese.
 */
final class Simplified {
    private Simplified() {}

    static String mend(String text, Tally tally) {
        if (isJapanese(text) || !hasTraditional(text)) {
            return text;
        }
        String proposed = TraditionalChineseDictionary.convertToSimplifiedChinese(text);
        // Some characters have a simplified form outside the basic plane: then every character is asked for alone.
        boolean aligned = proposed.length() == text.length();
        var out = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char traditional = text.charAt(i);
            char simplified = aligned ? proposed.charAt(i) : alone(traditional);
            if (simplified != traditional && replaceable(traditional) && Hanzi.is(simplified)) {
                out.setCharAt(i, simplified);
                tally.count(Mend.TRADITIONAL);
            }
        }
        return out.toString();
    }

    private static boolean hasTraditional(String text) {
        return text.chars().anyMatch(c -> Hanzi.maybeTraditional((char) c) && alone((char) c) != c);
    }

    private static boolean replaceable(char c) {
        return Hanzi.is(c) && (!Hanzi.daily(c) || alone(c) != c);
    }

    private static char alone(char c) {
        String simplified = TraditionalChineseDictionary.convertToSimplifiedChinese(String.valueOf(c));
        return simplified.length() == 1 ? simplified.charAt(0) : c;
    }

    private static boolean isJapanese(String text) {
        return text.chars().anyMatch(c -> ((c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FA)) && c != 'の');
    }
}
