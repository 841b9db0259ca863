package org.headwater.jobs.config.yaml;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.headwater.jobs.config.yaml.ScalarShape.Quotes;

/** Shapes of numbers: decimal digits only. Octal, hexadecimal, exponents, underscores and clock times are refused. */
public final class Numbers {

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,9})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,18})?");

    private Numbers() {}

    /** A whole number of at least {@code least}. */
    public static Shape<Integer> atLeast(int least) {
        return new ScalarShape<>(
                "a whole number from " + least + " to " + Integer.MAX_VALUE,
                Quotes.REFUSED,
                text -> whole(text).filter(n -> n >= least).map(Long::intValue),
                schema -> schema.put("type", "integer").put("minimum", least).put("maximum", Integer.MAX_VALUE));
    }

    /** A share of something, 0 to 1. */
    public static Shape<Double> ratio() {
        return new ScalarShape<>(
                "a number from 0 to 1",
                Quotes.REFUSED,
                text -> decimal(text)
                        .filter(n -> n.signum() >= 0 && n.compareTo(BigDecimal.ONE) <= 0)
                        .map(BigDecimal::doubleValue),
                schema -> schema.put("type", "number").put("minimum", 0).put("maximum", 1));
    }

    /** An exact number. */
    public static Shape<BigDecimal> decimal() {
        return new ScalarShape<>(
                "a number such as 12 or -0.5",
                Quotes.REFUSED,
                Numbers::decimal,
                schema -> schema.put("type", "number"));
    }

    /** An exact number from {@code least} to {@code most}. */
    public static Shape<BigDecimal> decimal(int least, int most) {
        return new ScalarShape<>(
                "a number from " + least + " to " + most,
                Quotes.REFUSED,
                text -> decimal(text)
                        .filter(n -> n.compareTo(BigDecimal.valueOf(least)) >= 0
                                && n.compareTo(BigDecimal.valueOf(most)) <= 0),
                schema -> schema.put("type", "number").put("minimum", least).put("maximum", most));
    }

    private static Optional<Long> whole(String text) {
        return Optional.of(text)
                .filter(WHOLE.asMatchPredicate())
                .map(Long::valueOf)
                .filter(n -> n == n.intValue());
    }

    private static Optional<BigDecimal> decimal(String text) {
        return Optional.of(text).filter(DECIMAL.asMatchPredicate()).map(BigDecimal::new);
    }
}
