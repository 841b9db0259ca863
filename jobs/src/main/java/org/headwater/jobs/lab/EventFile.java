package org.headwater.jobs.lab;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.headwater.jobs.plan.UsageException;
import picocli.CommandLine.Option;

/** A CSV file of events, one a line, with or without gzip, in UTF-8. */
final class EventFile {

    @Option(names = "--events", required = true, paramLabel = "FILE", description = "CSV with a header line")
    Path file;

    @Option(
            names = "--user",
            defaultValue = "user_id",
            paramLabel = "COLUMN",
            description = "who did it; a line without is left out (default: ${DEFAULT-VALUE})")
    String user;

    @Option(
            names = "--event",
            defaultValue = "event",
            paramLabel = "COLUMN",
            description = "name of what was done (default: ${DEFAULT-VALUE})")
    String event;

    @Option(
            names = "--time",
            defaultValue = "timestamp",
            paramLabel = "COLUMN",
            description = "when, such as 2026-01-31 23:59:59.5, with or without an offset (default: ${DEFAULT-VALUE})")
    String time;

    @Option(
            names = "--zone",
            defaultValue = "UTC",
            paramLabel = "ZONE",
            description = "zone of times without an offset, and of days (default: ${DEFAULT-VALUE})")
    String zoneName;

    ZoneId zone() {
        try {
            return ZoneId.of(zoneName);
        } catch (DateTimeException e) {
            throw new UsageException("--zone must be a zone such as Asia/Shanghai, was " + zoneName);
        }
    }

    /**
     * Everybody's events, by person.
     *
     * @param extra a column that is kept besides; null for none
     * @throws UsageException when the file is not what it should be, with its line
     */
    Map<String, UserEvents> read(String extra) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UsageException("--events " + file + " is not a file");
        }
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        var times = new EventTimes(zone());
        Map<String, UserEvents> users = new TreeMap<>();
        try (Reader reader = new InputStreamReader(plain(), StandardCharsets.UTF_8);
                CSVParser rows = format.parse(reader)) {
            List<String> needed = new ArrayList<>(List.of(user, event, time));
            if (extra != null) {
                needed.add(extra);
            }
            needed.forEach(column -> requireColumn(rows, column));
            for (CSVRecord row : rows) {
                add(users, row, rows.getCurrentLineNumber(), times, extra);
            }
        }
        users.values().forEach(UserEvents::sort);
        return users;
    }

    private void add(Map<String, UserEvents> users, CSVRecord row, long line, EventTimes times, String extra) {
        if (!row.isConsistent()) {
            throw new UsageException(file + ":" + line + ": the row has " + row.size() + " cells, the header has "
                    + row.getParser().getHeaderNames().size());
        }
        if (!row.get(user).isEmpty()) {
            long micros = times.micros(row.get(time))
                    .orElseThrow(() -> new UsageException(file + ":" + line + ": " + time
                            + " must be a time such as 2026-01-31 23:59:59, was \"" + row.get(time) + "\""));
            users.computeIfAbsent(row.get(user), u -> new UserEvents())
                    .add(micros, row.get(event), extra == null ? "" : row.get(extra));
        }
    }

    private InputStream plain() throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(file));
        bytes.mark(2);
        boolean isGzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return isGzip ? new GZIPInputStream(bytes) : bytes;
    }

    private void requireColumn(CSVParser rows, String column) {
        if (!rows.getHeaderNames().contains(column)) {
            throw new UsageException(
                    file + ": there is no column \"" + column + "\", there is: " + rows.getHeaderNames());
        }
    }
}
