package org.headwater.jobs.sources;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Reads bytes to the end and says what came out, one line a row. */
final class Reading {
    private Reading() {}

    static List<RawRow> rows(Given given, byte[] file) {
        List<RawRow> rows = new ArrayList<>();
        try (var reader = RowReaders.open(given.source(), new ByteArrayInputStream(file))) {
            for (var row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** {@code LINE: cell|cell} or {@code LINE: REASON} or {@code LINE: ignored reason}. */
    static List<String> of(Given given, byte[] file, String... columns) {
        return rows(given, file).stream()
                .map(row -> row.line() + ": " + shown(row, columns))
                .toList();
    }

    static List<String> of(Given given, String file, String... columns) {
        return of(given, file.getBytes(UTF_8), columns);
    }

    private static String shown(RawRow row, String... columns) {
        if (row.reject().isPresent()) {
            return row.reject().get().reason().name();
        }
        if (row.ignored().isPresent()) {
            return "ignored " + row.ignored().get();
        }
        List<String> cells = new ArrayList<>();
        for (var column : columns) {
            cells.add(String.valueOf(row.cells().text(column)));
        }
        return String.join("|", cells);
    }

    static List<MappedRow> mapped(Given given, String file) {
        var mapper = new RowMapper(given.source(), "CNY");
        return rows(given, file.getBytes(UTF_8)).stream().map(mapper::map).toList();
    }

    static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
