package org.headwater.jobs.config;

import java.util.List;
import java.util.Optional;

/**
 * An amount, exact.
 *
 * @param unit what 1 is in the file
 * @param times column of a whole number that the amount is multiplied with, such as a quantity beside a unit price
 * @param minus columns of amounts in the same unit that are taken off, such as a line's discount; blank is nothing
 * @param negate whether the sign is turned, for sources that write refunds as negative amounts
 * @param rounding what happens to a fraction of a minor unit, after multiplying and taking off
 * @param format how the amounts are written
 */
public record MoneyColumn(
        List<String> columns,
        MoneyUnit unit,
        Optional<String> times,
        List<String> minus,
        boolean negate,
        MoneyRounding rounding,
        NumberFormat format)
        implements ColumnRule {

    /** An amount that nothing is taken off. */
    public MoneyColumn(
            List<String> columns, MoneyUnit unit, Optional<String> times, boolean negate, MoneyRounding rounding) {
        this(columns, unit, times, List.of(), negate, rounding, NumberFormat.PLAIN);
    }

    public enum MoneyUnit {
        /** Whole currency: 元, dollar. */
        MAJOR,
        /** A hundredth: 分, cent. */
        MINOR,
        /** A millionth of the whole currency. */
        MICROS
    }

    public enum MoneyRounding {
        /** A fraction of a minor unit is an error. */
        EXACT,
        HALF_UP
    }

    private Object writeReplace() {
        return SerialForm.of(this);
    }
}
