package org.headwater.jobs.lab;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.headwater.jobs.plan.UsageException;

/** A CSV file with a header line, with or without gzip, in UTF-8, read row by row by the names of its columns. */
record FitInput(Path path) {

    /** One row. */
    record Cells(CSVRecord record) {

        /** @throws IllegalArgumentException if it is no whole number */
        int whole(String column) {
            double number = number(column);
            if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
                throw new IllegalArgumentException(column + " must be a whole number, was " + text(column));
            }
            return (int) number;
        }

        /** @throws IllegalArgumentException if it is no number */
        double number(String column) {
            try {
                return Double.parseDouble(text(column));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(column + " must be a number, was \"" + text(column) + "\"", e);
            }
        }

        String text(String column) {
            return record.get(column).strip();
        }
    }

    /** @throws UsageException when the file is not what it should be, with its line */
    <T> List<T> rows(List<String> columns, Function<Cells, T> of) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new UsageException("--input " + path + " is not a file");
        }
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        List<T> read = new ArrayList<>();
        try (var rows = format.parse(new InputStreamReader(plain(), StandardCharsets.UTF_8))) {
            for (String column : columns) {
                if (!rows.getHeaderNames().contains(column)) {
                    throw new UsageException(
                            path + ": there is no column \"" + column + "\", there is: " + rows.getHeaderNames());
                }
            }
            for (CSVRecord row : rows) {
                if (!row.isConsistent()) {
                    throw new UsageException("%s:%d: the row has %d cells, the header has %d"
                            .formatted(
                                    path,
                                    rows.getCurrentLineNumber(),
                                    row.size(),
                                    rows.getHeaderNames().size()));
                }
                try {
                    read.add(of.apply(new Cells(row)));
                } catch (IllegalArgumentException e) {
                    throw new UsageException(path + ":" + rows.getCurrentLineNumber() + ": " + e.getMessage());
                }
            }
        }
        return read;
    }

    private InputStream plain() throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        bytes.mark(2);
        boolean isGzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return isGzip ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    }
}
