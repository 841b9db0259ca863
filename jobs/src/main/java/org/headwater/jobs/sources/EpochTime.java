package org.headwater.jobs.sources;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Time since 1970-01-01T00:00:00Z as a whole number of ASCII digits, which programs that have only floating point write as
 * {@code 1769817600000.0} or {@code 1.7698176E12}. A spreadsheet's {@code 1.77E+12} is not read: it has lost the time of day.
 *
 * @param micros microseconds of one unit
 */
record EpochTime(long micros) implements TimeFormat {
    private static final int MOST_DIGITS = 18;

    @Override
    public Instant parse(String written) {
        var text = plain(written);
        if (text.length() > MOST_DIGITS || !WholeNumber.areDigits(text, 0, text.length())) {
            return null;
        }
        var units = Long.parseLong(text);
        var perSecond = 1_000_000 / micros;
        var seconds = units / perSecond;
        if (seconds > Instant.MAX.getEpochSecond()) {
            return Instant.MAX;
        }
        return Instant.ofEpochSecond(seconds).plus(units % perSecond * micros, ChronoUnit.MICROS);
    }

    /** The digits of a whole number; the text itself when it is none. */
    private static String plain(String text) {
        var exponent = text.indexOf('E');
        var mantissa = exponent < 0 ? text : text.substring(0, exponent);
        var point = mantissa.indexOf('.');
        if (point < 0
                || text.length() > 2 * MOST_DIGITS
                || !WholeNumber.areDigits(mantissa, 0, point)
                || !WholeNumber.areDigits(mantissa, point + 1, mantissa.length())) {
            return text;
        }
        var shift = exponent < 0 ? 0 : shift(text.substring(exponent + 1));
        var exact = new BigDecimal(mantissa).movePointRight(shift).stripTrailingZeros();
        return shift < 0 || exact.scale() > 0 ? text : exact.toPlainString();
    }

    /** At most two digits; -1 for anything else. */
    private static int shift(String exponent) {
        return exponent.length() <= 2 && WholeNumber.areDigits(exponent, 0, exponent.length())
                ? Integer.parseInt(exponent)
                : -1;
    }
}
