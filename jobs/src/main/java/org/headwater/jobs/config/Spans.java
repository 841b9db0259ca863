package org.headwater.jobs.config;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.headwater.jobs.config.yaml.Shape;
import org.headwater.jobs.config.yaml.Texts;

/** Lengths of time such as 30m, 24h, 7d and 2w, in microseconds. */
final class Spans {

    static final Shape<Long> SPAN = Texts.parsed(
            Pattern.compile("[1-9][0-9]{0,4}[smhdw]"), "a length of time such as 30m, 24h, 7d or 2w", Spans::micros);

    private static final int DAYS_A_WEEK = 7;

    private Spans() {}

    private static Optional<Long> micros(String text) {
        long number = Long.parseLong(text.substring(0, text.length() - 1));
        return Optional.of(
                switch (text.charAt(text.length() - 1)) {
                    case 's' -> TimeUnit.SECONDS.toMicros(number);
                    case 'm' -> TimeUnit.MINUTES.toMicros(number);
                    case 'h' -> TimeUnit.HOURS.toMicros(number);
                    case 'd' -> TimeUnit.DAYS.toMicros(number);
                    default -> TimeUnit.DAYS.toMicros(number * DAYS_A_WEEK);
                });
    }
}
