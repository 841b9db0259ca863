package org.headwater.models.text;

/** The score of {@link RepairedText}. */
final class Trust {
    private Trust() {}

    static double score(String text) {
        long visible = text.codePoints().filter(point -> !WhiteSpace.is(point)).count();
        long lost = text.codePoints().filter(Trust::unreadable).count();
        return visible == 0 ? 1 : 1 - (double) lost / visible;
    }

    /** Private use is not: old phones have their emoji there. */
    private static boolean unreadable(int point) {
        return point == 0xFFFD || (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    }
}
