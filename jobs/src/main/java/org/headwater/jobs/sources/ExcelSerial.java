package org.headwater.jobs.sources;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A time as spreadsheets keep it: days and a fraction, to the millisecond, where 61 is 1900-03-01. Numbers below are not
 * read, because spreadsheets disagree on whether 1900 had a 29th of February, nor those after 9999-12-31.
 */
record ExcelSerial(ZoneId zone) implements TimeFormat {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final BigDecimal FIRST = BigDecimal.valueOf(61);
    private static final BigDecimal END = BigDecimal.valueOf(2_958_466);
    private static final BigDecimal MILLIS_OF_DAY = BigDecimal.valueOf(86_400_000);

    @Override
    public Instant parse(String text) {
        if (!MoneyParser.isPlain(text)) {
            return null;
        }
        var days = new BigDecimal(text);
        if (days.compareTo(FIRST) < 0 || days.compareTo(END) >= 0) {
            return null;
        }
        var millis = days.multiply(MILLIS_OF_DAY).setScale(0, RoundingMode.HALF_UP);
        LocalDateTime local = DAY_ZERO.atStartOfDay().plus(millis.longValueExact(), ChronoUnit.MILLIS);
        return TimeFormat.at(local, zone);
    }
}
