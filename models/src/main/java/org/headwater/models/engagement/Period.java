package org.headwater.models.engagement;

import java.time.LocalDate;

/** Spans of the calendar, numbered one after the other; number 0 holds 1970-01-01. Weeks begin on Monday. */
public enum Period {
    DAY(1),
    WEEK(7),
    MONTH(30);

    /** 1970-01-01 was a Thursday. */
    private static final int DAYS_SINCE_MONDAY = 3;

    private static final int MONTHS = 12;

    private final int days;

    Period(int days) {
        this.days = days;
    }

    /** Its length in days where it is measured by the clock; a month is 30. */
    public int days() {
        return days;
    }

    /** Number of the period that holds a day. */
    public long of(LocalDate day) {
        return switch (this) {
            case DAY -> day.toEpochDay();
            case WEEK -> Math.floorDiv(day.toEpochDay() + DAYS_SINCE_MONDAY, 7);
            case MONTH -> (day.getYear() - 1970L) * MONTHS + day.getMonthValue() - 1;
        };
    }

    /** The first day of a period. */
    public LocalDate firstDay(long number) {
        return switch (this) {
            case DAY -> LocalDate.ofEpochDay(number);
            case WEEK -> LocalDate.ofEpochDay(number * 7 - DAYS_SINCE_MONDAY);
            case MONTH -> LocalDate.of(1970, 1, 1).plusMonths(number);
        };
    }
}
