package org.headwater.models.text;

/** Letters, digits and technical signs of double width. Sentence punctuation and brackets of that width are good Chinese. */
final class FullWidth {
    private static final int OFFSET = 0xFEE0;
    private static final String SIGNS = "#$%&*+-./=@\\_";

    private FullWidth() {}

    /** The plain character, or the same one if it is not to be mended. */
    static char plain(char c) {
        if (c < 0xFF01 || c > 0xFF5E) {
            return c;
        }
        char plain = (char) (c - OFFSET);
        boolean alphanumeric =
                (plain >= '0' && plain <= '9') || (plain >= 'A' && plain <= 'Z') || (plain >= 'a' && plain <= 'z');
        return alphanumeric || SIGNS.indexOf(plain) >= 0 ? plain : c;
    }

    static String mend(String text, Tally tally) {
        var out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (plain(c) != c) {
                out.setCharAt(i, plain(c));
                tally.count(Mend.FULL_WIDTH);
            }
        }
        return out.toString();
    }
}
