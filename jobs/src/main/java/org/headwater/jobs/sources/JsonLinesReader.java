package org.headwater.jobs.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.headwater.jobs.config.SourceConfig;

/** Reads one JSON object a line, in UTF-8. */
final class JsonLinesReader implements RowReader {
    private final PhysicalLines lines;
    private final JsonRows rows;

    JsonLinesReader(SourceConfig source, InputStream in) throws IOException {
        var marked = FileBytes.marked(in, "UTF-8");
        lines = new PhysicalLines(marked.in(), marked.encoding(), marked.skipped());
        rows = new JsonRows(source);
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
            if (line.text().isBlank()) {
                return RawRow.ignored(line.number(), line.offset(), line.text(), "blank_line");
            }
            return rows.parse(line.text(), line.number(), line.offset());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
