package org.headwater.models.text;

/** One sequence of UTF-8, strictly: shortest form, no surrogates. */
final class Utf8 {
    private static final int[] SMALLEST = {0, 0, 0x80, 0x800, 0x10000};

    private Utf8() {}

    /** Bytes that a sequence with this lead has, 2 to 4; 0 for a byte that leads none. */
    static int length(byte lead) {
        int unsigned = lead & 0xFF;
        return unsigned >= 0xF0 && unsigned <= 0xF4
                ? 4
                : unsigned >= 0xE0 ? (unsigned < 0xF0 ? 3 : 0) : unsigned >= 0xC2 ? 2 : 0;
    }

    static boolean continues(byte unit) {
        return (unit & 0xC0) == 0x80;
    }

    /** The code point, or -1 if these bytes are no sequence. */
    static int point(byte[] bytes, int from, int length) {
        if (length == 0 || from + length > bytes.length) {
            return -1;
        }
        int point = bytes[from] & (0x7F >> length);
        for (int i = 1; i < length; i++) {
            if (!continues(bytes[from + i])) {
                return -1;
            }
            point = (point << 6) | (bytes[from + i] & 0x3F);
        }
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return point < SMALLEST[length] || surrogate || point > Character.MAX_CODE_POINT ? -1 : point;
    }

    /** Characters that mojibake of messages turns out to be, of three or four bytes: hanzi of the basic plane,
     * kana, punctuation, emoji. The rare hanzi beyond it are what good text would be by chance: 黏胶 are four such bytes. */
    static boolean plausible(int point) {
        return (point >= 0x2000 && point <= 0x2BFF)
                || (point >= 0x3000 && point <= 0x312F)
                || (point >= 0x3200 && point <= 0x9FFF)
                || (point >= 0xFE00 && point <= 0xFE4F)
                || point == 0xFEFF
                || (point >= 0xFF00 && point <= 0xFFEF)
                || point == 0xFFFD
                || (point >= 0x1F000 && point <= 0x1FAFF);
    }
}
