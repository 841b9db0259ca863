package org.headwater.jobs.sources;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.headwater.jobs.sources.CsvSplitter.State;

/**
 * One record: a line, or several when a quoted cell goes on over line ends.
 *
 * <p>A quote that is never closed would take the rest of the file along. So a record is bounded, and when it does not
 * come to a good end, only its first line is given up and reading goes on with the second.
 *
 * @param problem why its cells cannot be read, or null; without one, the splitter holds the cells of this record
 * @param first its first line
 * @param more its other lines
 */
record CsvRecord(long line, long offset, String text, Reject problem, PhysicalLine first, List<PhysicalLine> more) {
    /** Lines that a record may have. */
    static final int MOST_LINES = 1000;

    /** Lines that it stands on. */
    int lines() {
        return 1 + more.size();
    }

    /** The next one, or null at the end of the file. */
    static CsvRecord read(PhysicalLines lines, CsvSplitter splitter) throws IOException {
        var first = lines.next();
        if (first == null) {
            return null;
        }
        if (first.bytes() > PhysicalLines.LONGEST) {
            return of(first, first.problem());
        }
        return switch (splitter.split(first.text())) {
            case CLOSED -> of(first, first.problem());
            case BROKEN -> of(first, broken(first));
            case OPEN -> goOn(first, lines, splitter);
        };
    }

    private static CsvRecord goOn(PhysicalLine first, PhysicalLines lines, CsvSplitter splitter) throws IOException {
        List<PhysicalLine> taken = new ArrayList<>();
        var bytes = first.bytes();
        var state = State.OPEN;
        while (state == State.OPEN) {
            var next = lines.next();
            if (next == null) {
                break;
            }
            taken.add(next);
            bytes += next.bytes();
            if (bytes > PhysicalLines.LONGEST || taken.size() == MOST_LINES) {
                break;
            }
            state = splitter.goOn(next.text());
        }
        if (state != State.CLOSED) {
            lines.unread(taken);
            return of(first, broken(first));
        }
        return joined(first, taken, splitter);
    }

    private static CsvRecord joined(PhysicalLine first, List<PhysicalLine> more, CsvSplitter splitter) {
        var text = new StringBuilder(first.text());
        var problem = first.problem();
        var end = first.end();
        for (var line : more) {
            text.append(end).append(line.text());
            end = line.end();
            problem = problem == null ? line.problem() : problem;
        }
        var record = text.toString();
        splitter.split(record);
        return new CsvRecord(first.number(), first.offset(), record, problem, first, more);
    }

    /**
     * This record as its first line only, with the others given back: for one that is closed and yet cannot be meant,
     * because it has not as many cells as the header. A quote that stands where none should is likelier than that.
     */
    CsvRecord givenUp(PhysicalLines lines) {
        lines.unread(more);
        return of(first, broken(first));
    }

    private static CsvRecord of(PhysicalLine line, Reject problem) {
        return new CsvRecord(line.number(), line.offset(), line.text(), problem, line, List.of());
    }

    private static Reject broken(PhysicalLine first) {
        if (first.problem() != null) {
            return first.problem();
        }
        var detail = "must close each quoted cell, and with a delimiter behind the quote, within " + MOST_LINES
                + " lines and " + PhysicalLines.LONGEST + " bytes";
        return new Reject(Reason.UNCLOSED_QUOTE, "", detail);
    }
}
