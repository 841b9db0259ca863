package org.headwater.jobs.samples;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * The monthly download that somebody in the shop makes: what was ordered in the month, as it stood when the month ended.
 * Each begins with the last day of the month before, so that nothing is missed; that day's orders appear twice, some of
 * them in a later state.
 */
record Export(YearMonth month) {

    static final List<Export> ALL = Stream.iterate(
                    YearMonth.from(ShopCalendar.FIRST_DAY),
                    m -> !m.isAfter(YearMonth.from(ShopCalendar.LAST_DAY)),
                    m -> m.plusMonths(1))
            .map(Export::new)
            .toList();

    LocalDateTime takenAt() {
        return month.plusMonths(1).atDay(1).atStartOfDay();
    }

    boolean holds(LocalDateTime moment) {
        LocalDateTime from = month.atDay(1).minusDays(1).atStartOfDay();
        return !moment.isBefore(from) && moment.isBefore(takenAt());
    }
}
