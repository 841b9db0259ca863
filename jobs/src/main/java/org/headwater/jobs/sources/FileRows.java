package org.headwater.jobs.sources;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.SourceConfig;

/**
 * The landed rows of one file of bytes, or of a part of it, read as they are asked for. A file that can't be read as declared ends in one
 * row that says so, because an exception of a task would be tried again and lose its sentence.
 */
final class FileRows implements Iterator<Row>, Closeable {

    private final LandedRows landed;
    private final RowMapper mapper;
    private RowReader reader;
    private Row next;

    FileRows(SourceConfig source, String currency, FilePart part, Configuration hadoop) {
        this.landed = new LandedRows(source, part.file());
        this.mapper = new RowMapper(source, currency);
        try {
            reader = RowReaders.open(source, part, hadoop);
            advance();
        } catch (SourceFileException e) {
            close();
            next = landed.fileError(e.getMessage());
        }
    }

    private void advance() {
        RawRow raw = reader.next();
        next = raw == null ? null : landed.of(raw, mapper.map(raw));
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Row next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        Row current = next;
        if (reader == null) {
            next = null;
            return current;
        }
        try {
            advance();
        } catch (SourceFileException e) {
            close();
            next = landed.fileError(e.getMessage());
        }
        if (next == null) {
            close();
        }
        return current;
    }

    @Override
    public void close() {
        try {
            if (reader != null) {
                reader.close();
                reader = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
