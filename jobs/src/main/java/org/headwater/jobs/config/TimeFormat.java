package org.headwater.jobs.config;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.headwater.jobs.config.yaml.Item;
import org.headwater.jobs.config.yaml.Quoted;
import org.headwater.jobs.config.yaml.Shape;
import org.headwater.jobs.config.yaml.Texts;

/**
 * How a time is written. A pattern is tried on one day before any file is read: what it writes it must read back as the
 * same day and hour, so {@code yyyy-mm-dd} (minutes for months), {@code YYYY} (year of the week), {@code DD} (day of the year) and {@code hh} (half
 * days without am or pm) are found here.
 */
final class TimeFormat {

    private static final Set<String> NAMED =
            Set.of("iso", "epoch_seconds", "epoch_millis", "epoch_micros", "excel_serial");

    /** A day whose fields differ from one another, after noon. */
    private static final ZonedDateTime PROBE =
            ZonedDateTime.parse("2026-11-23T15:47:38.123456789+08:00[Asia/Shanghai]");

    static final Shape<String> SHAPE = Texts.notBlank(
                    "iso, epoch_seconds, epoch_millis, epoch_micros, excel_serial or a date pattern such as yyyy-MM-dd HH:mm:ss")
            .then(TimeFormat::check);

    private TimeFormat() {}

    private static Optional<String> check(Item item, String format) {
        if (NAMED.contains(format)) {
            return Optional.of(format);
        }
        try {
            return roundTrip(item, format, DateTimeFormatter.ofPattern(format, Locale.ENGLISH));
        } catch (IllegalArgumentException | ClassCastException e) {
            // Java 17 answers a pad letter p before two numbers that touch with the latter
            return item.mustBe(SHAPE.phrase());
        }
    }

    private static Optional<String> roundTrip(Item item, String format, DateTimeFormatter pattern) {
        try {
            if (readsBack(pattern)) {
                return Optional.of(format);
            }
        } catch (DateTimeException e) {
            // what the pattern writes it cannot read: told below
        }
        return item.problem(
                Quoted.of(format)
                        + " does not tell the whole day and hour; it needs year yyyy, month MM, day dd, and hour HH if there is a time");
    }

    private static boolean readsBack(DateTimeFormatter pattern) {
        String written = pattern.format(PROBE);
        TemporalAccessor fields = pattern.parseUnresolved(written, new ParsePosition(0));
        if (fields != null
                && fields.isSupported(ChronoField.DAY_OF_YEAR)
                && fields.isSupported(ChronoField.MONTH_OF_YEAR)) {
            return false;
        }
        TemporalAccessor read = pattern.parse(written);
        LocalTime time = read.query(TemporalQueries.localTime());
        boolean dayOnly = written.equals(pattern.format(PROBE.withHour(3).withMinute(4)));
        return PROBE.toLocalDate().equals(read.query(TemporalQueries.localDate()))
                && (dayOnly || (time != null && time.getHour() == PROBE.getHour()));
    }
}
