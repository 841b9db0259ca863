package org.headwater.jobs.sources;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.headwater.jobs.config.TimeColumn;

/** Points in time, by the formats that the source declares, the first that fits. */
final class TimeParser {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");
    /** An offset from UTC is never as long as this. */
    private static final long DAY = 86_400;

    private static final Instant LAST_DAY = Instant.parse("9999-12-31T00:00:00Z");

    private final TimeColumn rule;
    private final List<TimeFormat> formats;

    TimeParser(TimeColumn rule) {
        this.rule = rule;
        this.formats = rule.formats().stream()
                .map(name -> TimeFormat.of(name, rule.zone()))
                .toList();
    }

    /**
     * The time to the microsecond; null when blank, or when the text is one that systems write for none: all zeros,
     * 1970-01-01 00:00:00, 9999-12-31, {@code null}, dashes.
     *
     * @throws Rejection when it is no time, or outside of 2000 to 2099
     */
    Instant parse(Cells cells) {
        var cell = Cell.of(cells, rule.columns());
        if (cell.isBlank()) {
            return null;
        }
        var text = cell.text().strip();
        if (isZero(text) || isDashes(text) || Texts.isNothing(text)) {
            return null;
        }
        for (var format : formats) {
            var time = format.parse(text);
            if (time != null) {
                return checked(time, cell);
            }
        }
        throw cell.reject(Reason.BAD_TIME, "must be a time as " + String.join(" or ", rule.formats()));
    }

    private Instant checked(Instant time, Cell cell) {
        if (isNear(time, Instant.EPOCH) || isNear(time, LAST_DAY)) {
            return null;
        }
        if (!isPlausible(time)) {
            throw cell.reject(
                    Reason.TIME_OUT_OF_RANGE,
                    "must be from 2000 to 2099" + otherUnit(cell.text().strip()));
        }
        return time;
    }

    private static boolean isNear(Instant time, Instant special) {
        var seconds = time.getEpochSecond() - special.getEpochSecond();
        return seconds >= -DAY && seconds < 2 * DAY;
    }

    /** Names the unit in which the number would be a time of ours. */
    private static String otherUnit(String text) {
        return Stream.of("epoch_seconds", "epoch_millis", "epoch_micros")
                .filter(name -> isPlausible(TimeFormat.of(name, ZoneOffset.UTC).parse(text)))
                .findFirst()
                .map(name -> " (as " + name + " it would be)")
                .orElse("");
    }

    private static boolean isPlausible(Instant time) {
        return time != null && !time.isBefore(EARLIEST) && time.isBefore(END);
    }

    private static boolean isDashes(String text) {
        return isOf(text, "-");
    }

    private static boolean isZero(String text) {
        return text.indexOf('0') >= 0 && isOf(text, "0-/: .TZ");
    }

    private static boolean isOf(String text, String characters) {
        for (var i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
