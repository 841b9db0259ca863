package org.headwater.models.rfm;

import java.math.BigDecimal;
import java.util.List;

/**
 * Four cut points that divide the values of one axis in five; each one reached adds 1, so the greatest values score 5.
 *
 * <p>Equal cut points are allowed: the scores between them are then given to nobody.
 *
 * @param atLeast four values, none less than the one before; days, orders or currency units
 */
public record Cuts(List<BigDecimal> atLeast) {

    /** @throws IllegalArgumentException if there are not four, or one is less than the one before */
    public Cuts {
        atLeast = atLeast.stream().map(Cuts::plain).toList();
        if (atLeast.size() != 4 || !ascending(atLeast)) {
            throw new IllegalArgumentException("cuts must be 4 values, none less than the one before, were " + atLeast);
        }
    }

    /** 1 plus the number of cut points that the value reaches: 1 to 5. */
    public int score(BigDecimal value) {
        return 1
                + (int) atLeast.stream()
                        .filter(cut -> value.compareTo(cut) >= 0)
                        .count();
    }

    /** One way to write each number, so that equal cuts are equal records: 5.0 and 5 differ as BigDecimal. */
    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static boolean ascending(List<BigDecimal> values) {
        return values.stream().sorted().toList().equals(values);
    }
}
