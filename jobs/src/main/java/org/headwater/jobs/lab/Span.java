package org.headwater.jobs.lab;

import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headwater.jobs.plan.UsageException;

/** Lengths of time on a command line, such as 30m, 24h, 7d and 2w. */
final class Span {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,6})([smhdw])");
    private static final int DAYS_A_WEEK = 7;

    private Span() {}

    /** @throws UsageException naming the option */
    static long micros(String option, String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new UsageException(option + " must be a length such as 30m, 24h, 7d or 2w, was " + text);
        }
        long number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "s" -> TimeUnit.SECONDS.toMicros(number);
            case "m" -> TimeUnit.MINUTES.toMicros(number);
            case "h" -> TimeUnit.HOURS.toMicros(number);
            case "d" -> TimeUnit.DAYS.toMicros(number);
            default -> TimeUnit.DAYS.toMicros(number * DAYS_A_WEEK);
        };
    }
}
