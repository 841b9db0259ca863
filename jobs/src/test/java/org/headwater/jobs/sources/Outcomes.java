package org.headwater.jobs.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.headwater.jobs.config.SourceConfig;

/** What became of each row of a file, for people to read and to compare. */
record Outcomes(List<MappedRow> rows, List<Long> lines) {

    /** The stream is read to its end and closed. */
    static Outcomes of(SourceConfig source, InputStream file) {
        var outcomes = new Outcomes(new ArrayList<>(), new ArrayList<>());
        var mapper = new RowMapper(source, "CNY");
        try (var reader = RowReaders.open(source, file)) {
            for (var row = reader.next(); row != null; row = reader.next()) {
                outcomes.rows.add(mapper.map(row));
                outcomes.lines.add(row.line());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return outcomes;
    }

    static Outcomes of(SourceConfig source, String file) {
        return of(source, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    /** {@code LINE disposition …} for each row, and below it, indented, what it says. */
    List<String> shown() {
        List<String> shown = new ArrayList<>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var why = String.join(" ", row.reason(), row.column(), row.detail());
            shown.add((lines.get(i) + " " + row.disposition().name().toLowerCase(Locale.ROOT) + " " + why).strip());
            row.records().forEach(record -> shown.add("  " + shown(record)));
        }
        return shown;
    }

    /** {@code table: column=value …}, without what is null. */
    static String shown(CoreRecord record) {
        var fields = record.kind().table().fields();
        List<String> values = new ArrayList<>();
        for (var i = 0; i < fields.size(); i++) {
            if (!record.values().isNullAt(i)) {
                values.add(fields.get(i).column() + "=" + shown(record.values().get(i)));
            }
        }
        return record.kind().table().name() + ": " + String.join(" ", values);
    }

    private static String shown(Object value) {
        var text = value instanceof Object[] values ? Arrays.toString(values) : String.valueOf(value);
        return text.replace("\n", "\\n");
    }
}
