package org.headwater.models.text;

/** The end of unfolding: markup that still uncovers markup was made to keep us busy. */
final class DeepMarkup {
    private DeepMarkup() {}

    static String giveUp(String text, Tally tally) {
        var out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            if (isOpening(out.charAt(i))) {
                out.setCharAt(i, '\uFFFD');
                tally.count(Mend.NESTED_MARKUP);
            }
        }
        return out.toString();
    }

    private static boolean isOpening(char c) {
        return c == '&' || c == '<' || c == '\uFF06';
    }
}
