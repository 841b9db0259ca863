package org.headwater.jobs.lab;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.headwater.jobs.plan.UsageException;
import org.headwater.models.attribution.ChannelPath;
import picocli.CommandLine.Option;

/** A CSV file of paths and how often each ended how, with or without gzip, in UTF-8. */
final class PathFile {

    @Option(names = "--input", required = true, paramLabel = "FILE", description = "CSV with a header line")
    Path input;

    @Option(
            names = "--separator",
            defaultValue = ">",
            paramLabel = "TEXT",
            description = "between the channels of a path (default: ${DEFAULT-VALUE})")
    String separator;

    @Option(
            names = "--path",
            defaultValue = "path",
            paramLabel = "COLUMN",
            description = "column of the paths (default: ${DEFAULT-VALUE})")
    String path;

    @Option(
            names = "--conversions",
            defaultValue = "total_conversions",
            paramLabel = "COLUMN",
            description = "column of the conversions (default: ${DEFAULT-VALUE})")
    String conversions;

    @Option(
            names = "--value",
            defaultValue = "total_conversion_value",
            paramLabel = "COLUMN",
            description = "column of their value; 0 without it (default: ${DEFAULT-VALUE})")
    String value;

    @Option(
            names = "--nulls",
            defaultValue = "total_null",
            paramLabel = "COLUMN",
            description = "column of how often it ended in nothing; 0 without it (default: ${DEFAULT-VALUE})")
    String nulls;

    /** @throws UsageException when the file is not what it should be, with its line */
    List<ChannelPath> read() throws IOException {
        if (!Files.isRegularFile(input)) {
            throw new UsageException("--input " + input + " is not a file");
        }
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        List<ChannelPath> paths = new ArrayList<>();
        try (Reader reader = new InputStreamReader(plain(), StandardCharsets.UTF_8);
                CSVParser rows = format.parse(reader)) {
            requireColumn(rows, path);
            requireColumn(rows, conversions);
            for (CSVRecord row : rows) {
                paths.add(of(row, rows.getCurrentLineNumber()));
            }
        }
        return paths;
    }

    private InputStream plain() throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(input));
        bytes.mark(2);
        boolean isGzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return isGzip ? new GZIPInputStream(bytes) : bytes;
    }

    private void requireColumn(CSVParser rows, String column) {
        if (!rows.getHeaderNames().contains(column)) {
            throw new UsageException(
                    input + ": there is no column \"" + column + "\", there is: " + rows.getHeaderNames());
        }
    }

    private ChannelPath of(CSVRecord row, long line) {
        if (!row.isConsistent()) {
            throw new UsageException(input + ":" + line + ": the row has " + row.size() + " cells, the header has "
                    + row.getParser().getHeaderNames().size());
        }
        List<String> channels = Arrays.stream(row.get(path).split(Pattern.quote(separator), -1))
                .map(String::strip)
                .toList();
        try {
            return new ChannelPath(
                    channels, count(row, conversions, "conversions"), number(row, value), count(row, nulls, "nulls"));
        } catch (NumberFormatException e) {
            throw new UsageException(
                    input + ":" + line + ": a count or value is not a number, the row is " + row.toList());
        } catch (IllegalArgumentException e) {
            throw new UsageException(input + ":" + line + ": " + e.getMessage());
        }
    }

    private static long count(CSVRecord row, String column, String what) {
        BigDecimal number = number(row, column);
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(what + " must be a whole number, were " + number, e);
        }
    }

    private static BigDecimal number(CSVRecord row, String column) {
        return row.isMapped(column) ? new BigDecimal(row.get(column).strip()) : BigDecimal.ZERO;
    }
}
