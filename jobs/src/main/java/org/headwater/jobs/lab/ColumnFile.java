package org.headwater.jobs.lab;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.headwater.jobs.plan.UsageException;

/**
 * A text file of columns in a fixed order, as networks are published: separated by commas, tabs or spaces, with or without gzip, in
 * UTF-8. Empty lines and lines that begin with {@code #} are skipped, and so is a first line that has the names of the columns.
 *
 * @param columns their names; the first {@code required} must be there
 */
record ColumnFile(Path path, int required, List<String> columns) {

    /** Takes a row; an {@link IllegalArgumentException} becomes an error that names the line. */
    @FunctionalInterface
    interface Row {
        void take(CSVRecord cells);
    }

    static ColumnFile of(Path path, int required, String... columns) {
        return new ColumnFile(path, required, List.of(columns));
    }

    /** @throws UsageException when the file is not what it should be, with its line */
    void forEach(Row row) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new UsageException(path + " is not a file");
        }
        try (var reader = new BufferedReader(new InputStreamReader(plain(), StandardCharsets.UTF_8))) {
            reader.mark(1 << 16);
            String first = firstLine(reader);
            reader.reset();
            char separator = first.indexOf(',') >= 0 ? ',' : first.indexOf('\t') >= 0 ? '\t' : ' ';
            var format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(separator)
                    .setCommentMarker('#')
                    .setIgnoreEmptyLines(true)
                    .setIgnoreSurroundingSpaces(true)
                    .get();
            try (var rows = format.parse(reader)) {
                for (CSVRecord cells : rows) {
                    if (cells.getRecordNumber() == 1 && isHeader(cells)) {
                        continue;
                    }
                    if (cells.size() < required) {
                        throw new UsageException("%s:%d: there must be %d columns (%s), there is %s"
                                .formatted(
                                        path,
                                        rows.getCurrentLineNumber(),
                                        required,
                                        String.join(", ", columns),
                                        cells.toList()));
                    }
                    take(row, cells, rows.getCurrentLineNumber());
                }
            }
        }
    }

    private void take(Row row, CSVRecord cells, long line) {
        try {
            row.take(cells);
        } catch (NumberFormatException e) {
            throw new UsageException("%s:%d: a number is none, the row is %s".formatted(path, line, cells.toList()));
        }
    }

    private static String firstLine(BufferedReader reader) throws IOException {
        String line = reader.readLine();
        while (line != null && (line.isBlank() || line.startsWith("#"))) {
            line = reader.readLine();
        }
        return line == null ? "" : line;
    }

    private boolean isHeader(CSVRecord cells) {
        return cells.get(0).toLowerCase(Locale.ROOT).equals(columns.get(0));
    }

    private InputStream plain() throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        bytes.mark(2);
        boolean isGzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return isGzip ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    }
}
