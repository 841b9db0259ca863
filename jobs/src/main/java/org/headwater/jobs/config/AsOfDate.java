package org.headwater.jobs.config;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.headwater.jobs.config.yaml.Quoted;

/** The last day that a run looks at, from the command line. */
public final class AsOfDate {

    private static final Pattern SPELLING = Pattern.compile("[0-9]{8}|[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private AsOfDate() {}

    /**
     * The day that {@code text} names, as yyyy-MM-dd or yyyyMMdd, years 0001 to 9999.
     *
     * @throws ConfigException for anything else, also for days that no calendar has
     */
    public static LocalDate parse(String text) {
        if (SPELLING.matcher(text).matches() && !text.startsWith("0000")) {
            try {
                return LocalDate.parse(text.replace("-", ""), DAY);
            } catch (DateTimeParseException e) {
                // told below, like any other text that is no day
            }
        }
        throw new ConfigException("--as-of-date must be a date such as 2026-01-31 or 20260131, was " + Quoted.of(text));
    }
}
