package org.headwater.jobs.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.headwater.jobs.config.SourceConfig;

/** Reads one JSON object a line, in UTF-8. */
final class JsonLinesReader implements RowReader {
    /** A byte order mark, which stands inside of files that were put together from several. */
    private static final String MARK = "\uFEFF";

    private final PhysicalLines lines;
    private final JsonRows rows;
    private final LineBalance balance = new LineBalance();
    private final String hint;
    private boolean isFirst = true;
    private long records;

    JsonLinesReader(SourceConfig source, InputStream in) throws IOException {
        var marked = FileBytes.utf8(in);
        lines = new PhysicalLines(marked.in(), marked.encoding(), marked.skipped());
        rows = new JsonRows(source);
        hint = source.format().isMapped() ? "set format: json_array" : "write the objects of the array line by line";
    }

    @Override
    public RawRow next() {
        try {
            var line = lines.next();
            if (line == null) {
                balance.check(lines.seen());
                return null;
            }
            records++;
            balance.add(1);
            if (line.problem() != null) {
                return line.rejected(line.problem());
            }
            var text = line.text().startsWith(MARK) ? line.text().substring(1) : line.text();
            if (text.isBlank()) {
                return RawRow.ignored(line.number(), line.offset(), text, "blank_line");
            }
            if (isFirst && text.stripLeading().startsWith("[")) {
                throw new SourceFileException(
                        "must be JSON Lines, one object on each line, begins with an array: " + hint);
            }
            isFirst = false;
            return rows.parse(text, line.number(), line.offset());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long records() {
        return records;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
