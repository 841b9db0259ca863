package org.headwater.models.text;

/** Halves of surrogate pairs: a character was cut in two, what it was is lost. */
final class Surrogates {
    private Surrogates() {}

    static String mend(String text, Tally tally) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                out.append('\uFFFD');
                tally.count(Mend.LONE_SURROGATE);
            } else {
                out.appendCodePoint(point);
            }
        });
        return out.toString();
    }
}
