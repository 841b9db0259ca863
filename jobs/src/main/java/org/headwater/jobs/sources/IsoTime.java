package org.headwater.jobs.sources;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * ISO 8601 as it is met: {@code 2026-01-31}, a {@code T} or a space, hours and minutes and perhaps seconds and a fraction,
 * then nothing, {@code Z}, {@code +08:00}, {@code +0800} or {@code +08}, perhaps after a space.
 */
record IsoTime(ZoneId zone) implements TimeFormat {
    private static final int SECONDS_END = 19;

    @Override
    public Instant parse(String text) {
        try {
            return scan(new Scan(text));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Instant scan(Scan scan) {
        var year = scan.number(4);
        scan.expect("-");
        var month = scan.number(2);
        scan.expect("-");
        var day = scan.number(2);
        if (scan.isAtEnd()) {
            return TimeFormat.at(LocalDateTime.of(year, month, day, 0, 0), zone);
        }
        scan.expect("T ");
        var hour = scan.number(2);
        scan.expect(":");
        var minute = scan.number(2);
        var second = scan.take(':') ? scan.number(2) : 0;
        var nanos = scan.at == SECONDS_END && scan.take('.') ? scan.micros() * 1000 : 0;
        var local = LocalDateTime.of(year, month, day, hour, minute, second, nanos);
        if (scan.isAtEnd()) {
            return TimeFormat.at(local, zone);
        }
        scan.take(' ');
        return local.toInstant(scan.offset());
    }

    /** Reads from left to right. What does not fit ends as the exception that a date out of the calendar ends as. */
    private static final class Scan {
        private final String text;
        private int at;

        Scan(String text) {
            this.text = text;
        }

        boolean isAtEnd() {
            return at == text.length();
        }

        boolean take(char wanted) {
            var isThere = at < text.length() && text.charAt(at) == wanted;
            at += isThere ? 1 : 0;
            return isThere;
        }

        void expect(String anyOf) {
            if (isAtEnd() || anyOf.indexOf(text.charAt(at++)) < 0) {
                throw new DateTimeException("other character");
            }
        }

        int number(int digits) {
            if (at + digits > text.length() || !WholeNumber.areDigits(text, at, at + digits)) {
                throw new DateTimeException("no digits");
            }
            at += digits;
            var number = 0;
            for (var i = at - digits; i < at; i++) {
                number = 10 * number + text.charAt(i) - '0';
            }
            return number;
        }

        /** One to nine digits of a fraction, those beyond the sixth dropped. */
        int micros() {
            var from = at;
            while (!isAtEnd() && WholeNumber.areDigits(text, at, at + 1)) {
                at++;
            }
            if (at == from || at - from > 9) {
                throw new DateTimeException("no fraction");
            }
            var micros = 0;
            for (var i = 0; i < 6; i++) {
                micros = 10 * micros + (from + i < at ? text.charAt(from + i) - '0' : 0);
            }
            return micros;
        }

        ZoneOffset offset() {
            if (take('Z')) {
                return ended(ZoneOffset.UTC);
            }
            var sign = take('-') ? -1 : 1;
            if (sign > 0) {
                expect("+");
            }
            var hours = number(2);
            var minutes = isAtEnd() ? 0 : minutes();
            return ended(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
        }

        private int minutes() {
            take(':');
            return number(2);
        }

        private ZoneOffset ended(ZoneOffset offset) {
            if (!isAtEnd()) {
                throw new DateTimeException("text behind");
            }
            return offset;
        }
    }
}
