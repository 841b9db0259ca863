package org.headwater.jobs.sources;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** One way to write a time. */
@FunctionalInterface
interface TimeFormat {
    /** The time to the microsecond, rounded down; null when the text is not of this format. */
    Instant parse(String text);

    static TimeFormat of(String name, ZoneId zone) {
        return switch (name) {
            case "iso" -> new IsoTime(zone);
            case "epoch_seconds" -> new EpochTime(1_000_000);
            case "epoch_millis" -> new EpochTime(1_000);
            case "epoch_micros" -> new EpochTime(1);
            case "excel_serial" -> new ExcelSerial(zone);
            case "yyyy-MM-dd HH:mm:ss" -> plain(zone);
            default -> new PatternTime(name, zone);
        };
    }

    /** The pattern that most exports use, which is most of the work of mapping a row, read directly. */
    private static TimeFormat plain(ZoneId zone) {
        var iso = new IsoTime(zone);
        return text -> text.length() == 19 && text.charAt(10) == ' ' && text.charAt(16) == ':' ? iso.parse(text) : null;
    }

    /** A local time as a point in time: one that the clocks skipped moves on by the gap, one they had twice is the first. */
    static Instant at(LocalDateTime local, ZoneId zone) {
        return ZonedDateTime.ofLocal(local, zone, null).toInstant();
    }
}
