package org.headwater.jobs.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.headwater.jobs.config.SourceConfig;

/** Every format that is read from bytes. Parquet rows come as JSON text from who reads Parquet: {@link JsonRows}. */
public final class RowReaders {
    private RowReaders() {}

    /**
     * Opens one file. The reader closes the stream; when opening fails, that is left to the caller.
     *
     * @param in the file's bytes, in gzip or not, whatever its name says
     * @throws SourceFileException when the file as a whole is not what the source declares
     * @throws UncheckedIOException when the disk or network fails
     */
    public static RowReader open(SourceConfig source, InputStream in) {
        try {
            var text = FileBytes.text(in);
            return switch (source.format()) {
                case CSV -> new CsvReader(source, text);
                case JSON_LINES -> new JsonLinesReader(source, text);
                case PARQUET -> throw new IllegalArgumentException("Parquet rows are handed to JsonRows");
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
