package org.headwater.jobs.sources;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A time by a {@link DateTimeFormatter} pattern, strictly: there is no 30th of February. A day alone is its midnight. */
final class PatternTime implements TimeFormat {
    private final DateTimeFormatter formatter;
    private final ZoneId zone;

    PatternTime(String pattern, ZoneId zone) {
        this.formatter = DateTimeFormatter.ofPattern(prolepticYears(pattern), Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        this.zone = zone;
    }

    /** Strict resolving wants an era beside {@code yyyy}, which nobody writes; {@code uuuu} is the year that is meant. */
    static String prolepticYears(String pattern) {
        var changed = new StringBuilder(pattern.length());
        var isQuoted = false;
        for (var i = 0; i < pattern.length(); i++) {
            var c = pattern.charAt(i);
            isQuoted ^= c == '\'';
            changed.append(c == 'y' && !isQuoted ? 'u' : c);
        }
        return changed.toString();
    }

    @Override
    public Instant parse(String text) {
        try {
            var time = formatter.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
            return instant(time).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Instant instant(Object time) {
        if (time instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        return TimeFormat.at(time instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) time, zone);
    }
}
