package org.headwater.jobs.sources;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.types.StructType;
import org.headwater.jobs.config.SourceConfig;

/** Finds out before Spark does, and in a sentence, that a file is no whole Parquet or lacks a mapped column. */
final class ParquetCheck {
    private static final String MAGIC = "PAR1";

    /** Length of the footer and the magic, which are the end of the file. */
    private static final int TAIL = 8;

    private static final String LINES = "order_lines.";

    private ParquetCheck() {}

    /** @throws SourceFileException when the file does not begin and end as Parquet does */
    static void bytes(SourceFile file, Configuration hadoop) {
        var head = new byte[MAGIC.length()];
        var tail = new byte[TAIL];
        if (file.bytes() < head.length + TAIL) {
            throw new SourceFileException("must be a Parquet file, has only " + file.bytes() + " bytes");
        }
        var path = new Path(file.path());
        try (var in = path.getFileSystem(hadoop).open(path)) {
            in.readFully(0, head);
            in.readFully(file.bytes() - TAIL, tail);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't open " + file.name() + ": " + e.getMessage(), e);
        }
        if (!new String(head, ISO_8859_1).equals(MAGIC)) {
            throw new SourceFileException("must be a Parquet file, begins otherwise");
        }
        long footer = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (!new String(tail, ISO_8859_1).endsWith(MAGIC) || footer < 0 || footer > file.bytes() - head.length - TAIL) {
            throw new SourceFileException("must be a whole Parquet file, has no end: copy the file again");
        }
    }

    /**
     * What the lines of an array are called is looked up in the lines, and is not checked.
     *
     * @return columns that nobody reads
     * @throws SourceFileException when a mapped column is not there under any of its names
     */
    static List<String> columns(SourceConfig source, StructType schema) {
        var names = List.of(schema.fieldNames());
        var mapped = MappedColumn.of(source);
        var hasArray = mapped.stream().anyMatch(column -> column.role().equals(LINES + "each"));
        var header = new CsvHeader(names);
        header.mustHave(
                mapped.stream()
                        .filter(column -> !hasArray
                                || !column.role().startsWith(LINES)
                                || column.role().equals(LINES + "each"))
                        .map(column -> new MappedColumn(
                                column.role(),
                                column.names().stream()
                                        .map(name -> topLevel(name, names))
                                        .toList()))
                        .toList(),
                ',');
        return header.unread(
                MappedColumn.names(source).stream()
                        .map(name -> topLevel(name, names))
                        .collect(toSet()),
                source.fileRules().knownColumns());
    }

    /** Rows of the file as its end says. */
    static long rows(SourceFile file, Configuration hadoop) {
        try (var reader = ParquetFileReader.open(HadoopInputFile.fromPath(new Path(file.path()), hadoop))) {
            return reader.getRecordCount();
        } catch (IOException e) {
            throw new UncheckedIOException("Can't open " + file.name() + ": " + e.getMessage(), e);
        }
    }

    /** The column of the file that a dotted path begins in. */
    private static String topLevel(String path, List<String> names) {
        return names.contains(path) || path.indexOf('.') < 0 ? path : path.substring(0, path.indexOf('.'));
    }
}
