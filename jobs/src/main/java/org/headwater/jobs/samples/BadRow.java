package org.headwater.jobs.samples;

import static java.util.stream.Collectors.joining;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;

/**
 * A row that is wrong on purpose, so that a run has something to refuse.
 *
 * @param month of the file that it stands in
 * @param text the row as it is written, without its line end
 */
record BadRow(YearMonth month, String text) {

    static BadRow in(String month, String text) {
        return new BadRow(YearMonth.parse(month), text);
    }

    /** The rows of some months, one a line. */
    static String lines(List<BadRow> rows, Predicate<YearMonth> months, String lineEnd) {
        return rows.stream()
                .filter(r -> months.test(r.month()))
                .map(r -> r.text() + lineEnd)
                .collect(joining());
    }
}
