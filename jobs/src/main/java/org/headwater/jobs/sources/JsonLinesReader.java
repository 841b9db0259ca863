package org.headwater.jobs.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.headwater.jobs.config.SourceConfig;

/** Reads one JSON object a line, in UTF-8. */
final class JsonLinesReader implements PartReader {
    /** A byte order mark, which stands inside of files that were put together from several. */
    private static final String MARK = "\uFEFF";

    /** Lines at the beginning of a file that may be blank before one that tells what it is. */
    private static final int LOOKED_AT = 100;

    private final PhysicalLines lines;
    private final JsonRows rows;

    JsonLinesReader(SourceConfig source, InputStream in) throws IOException {
        var marked = FileBytes.utf8(in);
        lines = new PhysicalLines(marked.in(), marked.encoding(), marked.skipped());
        rows = new JsonRows(source);
        mustNotBeAnArray();
    }

    private void mustNotBeAnArray() throws IOException {
        List<PhysicalLine> seen = new ArrayList<>();
        var text = "";
        while (text.isEmpty() && seen.size() < LOOKED_AT) {
            var line = lines.next();
            if (line == null) {
                break;
            }
            seen.add(line);
            text = line.problem() == null ? text(line).strip() : "";
        }
        lines.unread(seen);
        if (text.startsWith("[")) {
            throw new SourceFileException("must be JSON Lines, one object on each line, begins with an array:"
                    + " write the objects of the array line by line");
        }
    }

    private static String text(PhysicalLine line) {
        return line.text().startsWith(MARK) ? line.text().substring(1) : line.text();
    }

    @Override
    public RawRow next() {
        try {
            var line = lines.next();
            if (line == null) {
                return null;
            }
            if (line.problem() != null) {
                return line.rejected(line.problem());
            }
            var text = text(line);
            if (text.isBlank()) {
                return RawRow.ignored(line.number(), line.offset(), text, "blank_line");
            }
            return rows.parse(text, line.number(), line.offset());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isMovable() {
        return lines.isMovable();
    }

    @Override
    public void moveTo(InputStream there, long offset, long line) {
        lines.moveTo(there, offset, line);
    }

    @Override
    public void toNextLine() throws IOException {
        lines.next();
    }

    @Override
    public boolean skip() throws IOException {
        return lines.pass() || lines.next() != null;
    }

    @Override
    public long position() {
        return lines.position();
    }

    @Override
    public long line() {
        return lines.number();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
