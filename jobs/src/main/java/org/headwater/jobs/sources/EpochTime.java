package org.headwater.jobs.sources;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Time since 1970-01-01T00:00:00Z as a whole number of ASCII digits.
 *
 * @param micros microseconds of one unit
 */
record EpochTime(long micros) implements TimeFormat {
    private static final int MOST_DIGITS = 18;

    @Override
    public Instant parse(String text) {
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
}
