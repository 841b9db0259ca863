package org.headwater.jobs.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.headwater.jobs.config.SourceConfig;

/** Every format that is read from bytes. Parquet rows come as JSON text from who reads Parquet: {@link JsonRows}. */
public final class RowReaders {
    private RowReaders() {}

    /**
     * Opens one file. The stream is closed with the reader, and at once when opening fails.
     *
     * @param in the file's bytes, in gzip or not, whatever its name says
     * @throws SourceFileException when the file as a whole is not what the source declares
     * @throws UncheckedIOException when the disk or network fails
     */
    public static RowReader open(SourceConfig source, InputStream in) {
        try {
            return read(source, FileBytes.text(in));
        } catch (IOException e) {
            closeAfter(e, in);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            closeAfter(e, in);
            throw e;
        }
    }

    private static RowReader read(SourceConfig source, InputStream text) throws IOException {
        return switch (source.format().layout()) {
            case CSV -> new CsvReader(source, text);
            case JSON_LINES -> new JsonLinesReader(source, text);
            case JSON_ARRAY -> new JsonArrayReader(source, text);
            case PARQUET -> throw new IllegalArgumentException("Parquet rows are handed to JsonRows");
        };
    }

    private static void closeAfter(Exception failure, InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
