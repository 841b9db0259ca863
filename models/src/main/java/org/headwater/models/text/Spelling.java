package org.headwater.models.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What stands in brackets, as letters and breaks between syllables; tones are not compared, as readers write those of the word.
 *
 * @param letters lower-case letters, ü as v, with {@code '} where a syllable must end; empty if this is no pinyin
 */
record Spelling(String letters) {
    private static final Spelling NONE = new Spelling("");
    private static final char BREAK = '\'';
    private static final String BREAKS = " '’-·,.;，。、";

    /** Macron, acute, caron, grave, and the breve that some write for the caron. */
    private static final String TONES = "\u0304\u0301\u030C\u0300\u0306";

    static Spelling of(String note) {
        if (note.isEmpty() || isAbbreviation(note)) {
            return NONE;
        }
        var letters = new StringBuilder(note.length());
        for (char c : Normalizer.normalize(note, Normalizer.Form.NFD).toCharArray()) {
            int last = letters.length() - 1;
            char plain = plain(c);
            if (plain >= 'a' && plain <= 'z') {
                letters.append(plain);
            } else if (plain == '\u0308' && last >= 0 && letters.charAt(last) == 'u') {
                letters.setCharAt(last, 'v');
            } else if (BREAKS.indexOf(plain) >= 0 || isTone(plain, letters)) {
                letters.append(BREAK);
            } else if (TONES.indexOf(plain) < 0 || last < 0) {
                return NONE;
            }
        }
        return new Spelling(letters.toString());
    }

    private static boolean isTone(char c, StringBuilder before) {
        return c >= '0' && c <= '5' && !before.isEmpty() && before.charAt(before.length() - 1) != BREAK;
    }

    /** OK, AI, VIP: capitals alone. */
    private static boolean isAbbreviation(String note) {
        return note.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || c == ' ');
    }

    private static char plain(char c) {
        return switch (c) {
            case 'ɑ' -> 'a';
            case 'ɡ' -> 'g';
            default ->
                c >= 'A' && c <= 'Z'
                        ? String.valueOf(c).toLowerCase(Locale.ROOT).charAt(0)
                        : c;
        };
    }

    /** Whether this reads out the last characters before {@code end}, one syllable each. */
    boolean reads(CharSequence text, int end) {
        return !letters.replace("'", "").isEmpty() && reads(text, end, letters.length());
    }

    private boolean reads(CharSequence text, int end, int unread) {
        int last = unread;
        while (last > 0 && letters.charAt(last - 1) == BREAK) {
            last--;
        }
        if (last == 0) {
            return true;
        }
        if (end == 0 || !Hanzi.is(text.charAt(end - 1))) {
            return false;
        }
        for (String syllable : Readings.of(text.charAt(end - 1))) {
            int start = last - syllable.length();
            if (start >= 0 && letters.startsWith(syllable, start) && reads(text, end - 1, start)) {
                return true;
            }
        }
        return false;
    }
}
