package org.headwater.jobs.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
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

    /**
     * Opens a part of a file.
     *
     * @throws SourceFileException when the file as a whole is not what the source declares
     * @throws UncheckedIOException when the disk or network fails
     */
    static RowReader open(SourceConfig source, FilePart part, Configuration hadoop) {
        FSDataInputStream in = bytes(part.file(), hadoop);
        RowReader reader = open(source, in);
        if (part.to() == Long.MAX_VALUE && part.from() == 0) {
            return reader;
        }
        var within = (PartReader) reader;
        if (part.from() > 0) {
            moveTo(within, in, part.from(), part.line());
        }
        return new PartRows(within, part.to());
    }

    /** Has a reader go on with the record that begins at that byte of the stream that it reads. */
    static void moveTo(PartReader reader, FSDataInputStream in, long offset, long line) {
        try {
            in.seek(offset);
            reader.moveTo(in, offset, line);
        } catch (IOException e) {
            closeAfter(e, in);
            throw new UncheckedIOException(e);
        }
    }

    static FSDataInputStream bytes(SourceFile file, Configuration hadoop) {
        try {
            var path = new Path(file.path());
            return path.getFileSystem(hadoop).open(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't open " + file.name() + ": " + e.getMessage(), e);
        }
    }

    private static RowReader read(SourceConfig source, InputStream text) throws IOException {
        return switch (source.format().layout()) {
            case CSV -> new CsvReader(source, text);
            case JSON_LINES -> new JsonLinesReader(source, text);
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
