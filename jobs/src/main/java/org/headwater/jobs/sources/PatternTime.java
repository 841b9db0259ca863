package org.headwater.jobs.sources;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
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
            return instant(formatter.parse(text));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Instant instant(TemporalAccessor parsed) {
        var day = parsed.query(TemporalQueries.localDate());
        if (day == null) {
            return null;
        }
        var time = parsed.query(TemporalQueries.localTime());
        var local = day.atTime(time == null ? LocalTime.MIDNIGHT : time).truncatedTo(ChronoUnit.MICROS);
        var written = parsed.query(TemporalQueries.zone());
        return written == null
                ? TimeFormat.at(local, zone)
                : ZonedDateTime.ofLocal(local, written, parsed.query(TemporalQueries.offset()))
                        .toInstant();
    }
}
