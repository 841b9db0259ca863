package org.headwater.jobs.sources;

import java.time.ZoneOffset;
import java.util.List;
import org.headwater.jobs.config.TextColumn;
import org.headwater.jobs.config.TimeColumn;

/** Parsers of columns whose meaning is known. */
final class KnownColumns {

    private KnownColumns() {}

    /** @param columns in order of preference: the first that a row has is read */
    static IdParser id(String... columns) {
        return new IdParser(new TextColumn(List.of(columns), "", ""));
    }

    static TimeParser seconds(String... columns) {
        return epoch("epoch_seconds", columns);
    }

    static TimeParser millis(String... columns) {
        return epoch("epoch_millis", columns);
    }

    private static TimeParser epoch(String unit, String... columns) {
        return new TimeParser(new TimeColumn(List.of(columns), List.of(unit), ZoneOffset.UTC));
    }

    /** A whole number, or null when blank. */
    static Integer number(Cells cells, String column) {
        var cell = Cell.of(cells, List.of(column));
        return cell.isBlank() ? null : (int) WholeNumber.parse(cell);
    }

    /** For people to read, or null when blank. */
    static String label(Cells cells, String column) {
        var text = cells.text(column);
        var label = text == null ? "" : Texts.label(text);
        return label.isEmpty() ? null : label;
    }
}
