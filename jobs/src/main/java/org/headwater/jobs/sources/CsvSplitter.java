package org.headwater.jobs.sources;

import java.util.Arrays;
import org.headwater.jobs.config.SourceConfig.CsvConfig;

/**
 * Finds the cells of one record. A quote counts only where a cell begins: {@code 5" pipe} and {@code ="123"} are plain
 * text. Inside quotes {@code ""} is a quote, and so is {@code \"} where the source escapes with a backslash.
 */
final class CsvSplitter {
    enum State {
        CLOSED,
        /** Ends inside a quoted cell. */
        OPEN,
        /** Text stands between a closing quote and the next delimiter. */
        BROKEN
    }

    private final char delimiter;
    private final char quote;
    private final char escape;
    private int[] bounds = new int[64];
    private int size;
    private boolean escaped;

    CsvSplitter(CsvConfig csv) {
        this.delimiter = csv.delimiter();
        this.quote = csv.quote();
        this.escape = csv.escape();
    }

    int cells() {
        return size / 2;
    }

    /** Begin and end of each cell; a negative begin is the complement of one whose quotes are to be resolved. */
    int[] bounds() {
        return Arrays.copyOf(bounds, size);
    }

    /** Finds the cells of a record that is whole, or tells that it is not. */
    State split(String record) {
        size = 0;
        return cells(record, 0);
    }

    /** How a record that is open stands after one more line; what its cells are is left to {@link #split}. */
    State goOn(String line) {
        size = 0;
        var end = closing(line, 0);
        if (end < 0) {
            return State.OPEN;
        }
        if (end + 1 == line.length()) {
            return State.CLOSED;
        }
        return line.charAt(end + 1) == delimiter ? cells(line, end + 2) : State.BROKEN;
    }

    private State cells(String record, int start) {
        var begin = start;
        while (true) {
            var isQuoted = begin < record.length() && record.charAt(begin) == quote;
            int end;
            if (isQuoted) {
                end = closing(record, begin + 1);
                if (end < 0) {
                    return State.OPEN;
                }
                add(escaped ? ~(begin + 1) : begin + 1, end);
                end++;
                if (end < record.length() && record.charAt(end) != delimiter) {
                    return State.BROKEN;
                }
            } else {
                end = record.indexOf(delimiter, begin);
                end = end < 0 ? record.length() : end;
                add(begin, end);
            }
            if (end == record.length()) {
                return State.CLOSED;
            }
            begin = end + 1;
        }
    }

    /** Where the quoted cell ends that goes on here, or -1. */
    private int closing(String record, int from) {
        escaped = false;
        var at = from;
        while (true) {
            at = special(record, at);
            if (at < 0) {
                return -1;
            }
            var c = record.charAt(at);
            var next = at + 1 < record.length() ? record.charAt(at + 1) : '\n';
            if (next == quote || (c != quote && next == escape)) {
                escaped = true;
                at += 2;
            } else if (c == quote) {
                return at;
            } else {
                at++;
            }
        }
    }

    /** The next character that means something inside quotes. */
    private int special(String record, int from) {
        if (escape == quote) {
            return record.indexOf(quote, from);
        }
        for (var i = from; i < record.length(); i++) {
            if (record.charAt(i) == quote || record.charAt(i) == escape) {
                return i;
            }
        }
        return -1;
    }

    /** Text of a cell whose begin was negative. */
    String resolved(String record, int begin, int end) {
        var text = new StringBuilder(end - begin);
        for (var i = begin; i < end; i++) {
            var c = record.charAt(i);
            var next = i + 1 < end ? record.charAt(i + 1) : '\n';
            var skips = c == quote || (c == escape && (next == quote || next == escape));
            text.append(skips ? record.charAt(++i) : c);
        }
        return text.toString();
    }

    private void add(int begin, int end) {
        if (size + 2 > bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        bounds[size++] = begin;
        bounds[size++] = end;
    }
}
