package org.headwater.synthetic.files;

import java.time.LocalDate;
import java.time.YearMonth;
import org.headwater.synthetic.WorldTime;

/** How much time one file covers. */
public enum Period {
    /** A file a day, as systems deliver them. */
    DAILY,
    /** A file a month: few files, for small worlds. */
    MONTHLY;

    /** Number of the file that a day belongs to. */
    public int of(int day) {
        LocalDate date = WorldTime.date(day);
        return this == DAILY ? day : date.getYear() * 12 + date.getMonthValue() - 1;
    }

    /** Name of a file, without its extension: {@code 2025-06-18} or {@code 2025-06}. */
    public String name(int number) {
        return this == DAILY
                ? WorldTime.date(number).toString()
                : YearMonth.of(number / 12, number % 12 + 1).toString();
    }
}
