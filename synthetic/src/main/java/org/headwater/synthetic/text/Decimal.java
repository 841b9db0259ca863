package org.headwater.synthetic.text;

/** Whole numbers of a small unit as decimals of a big one: no floating point comes near money. */
public final class Decimal {

    private Decimal() {}

    /** Fen as yuan: 1500 is {@code 15.00}. */
    public static String yuan(long fen) {
        return append(new StringBuilder(12), fen, 2).toString();
    }

    static StringBuilder append(StringBuilder text, long unscaled, int scale) {
        if (unscaled < 0) {
            text.append('-');
        }
        String digits = Long.toString(Math.abs(unscaled));
        int whole = digits.length() - scale;
        if (whole <= 0) {
            text.append("0.").append("0".repeat(-whole)).append(digits);
        } else {
            text.append(digits, 0, whole);
            if (scale > 0) {
                text.append('.').append(digits, whole, digits.length());
            }
        }
        return text;
    }
}
