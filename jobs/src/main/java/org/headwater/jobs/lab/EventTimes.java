package org.headwater.jobs.lab;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/** Times as people write them: a date, a date and a time, with or without an offset or Z. */
final class EventTimes {

    private static final int DATE_LENGTH = 10;

    private final ZoneId zone;

    /** @param zone of times without an offset */
    EventTimes(ZoneId zone) {
        this.zone = zone;
    }

    /** Microseconds since 1970; empty for what is no such time. */
    OptionalLong micros(String text) {
        String iso = text.strip().replace(' ', 'T');
        try {
            return OptionalLong.of(ChronoUnit.MICROS.between(Instant.EPOCH, instant(iso)));
        } catch (DateTimeException e) {
            return OptionalLong.empty();
        }
    }

    private Instant instant(String iso) {
        if (iso.length() == DATE_LENGTH) {
            return LocalDate.parse(iso).atStartOfDay(zone).toInstant();
        }
        boolean hasOffset =
                iso.endsWith("Z") || iso.lastIndexOf('+') > DATE_LENGTH || iso.lastIndexOf('-') > DATE_LENGTH;
        Instant instant = hasOffset
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).atZone(zone).toInstant();
        return instant.with(ChronoField.MICRO_OF_SECOND, instant.get(ChronoField.MICRO_OF_SECOND));
    }
}
