package org.headwater.jobs.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.headwater.jobs.config.SourceConfig;

/**
 * Reads one JSON array of objects, in UTF-8, element by element: an element that is no object, or broken, costs itself.
 * Where elements begin and end is told by brackets and quotes alone. What is wrong between them, or missing at the end,
 * costs the file, because from there on nobody can say where a row begins.
 */
final class JsonArrayReader implements RowReader {

    private final JsonElements elements;
    private final JsonRows rows;
    private long records;

    JsonArrayReader(SourceConfig source, InputStream in) throws IOException {
        var marked = FileBytes.utf8(in);
        elements = new JsonElements(marked.in(), marked.encoding(), marked.skipped());
        rows = new JsonRows(source);
    }

    @Override
    public RawRow next() {
        try {
            var element = elements.next();
            if (element == null) {
                return null;
            }
            records++;
            return element.problem() == null
                    ? rows.parse(element.text(), element.number(), element.offset())
                    : element.rejected(element.problem());
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
        elements.close();
    }
}
