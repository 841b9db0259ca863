package org.headwater.jobs.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.headwater.jobs.config.Format.Layout;
import org.headwater.jobs.config.SourceConfig;

/**
 * JSON texts to raw rows, strictly: one object, nothing behind it, no mapped key twice; where the format says what keys
 * mean, no key at all.
 */
public final class JsonRows {
    private final Set<String> mapped = new LinkedHashSet<>();
    private final boolean areAllMapped;

    /** Whether an exponent is only how Spark writes a floating point number. */
    private final boolean plainNumbers;

    public JsonRows(SourceConfig source) {
        areAllMapped = !source.format().isMapped();
        plainNumbers = source.format().layout() == Layout.PARQUET;
        MappedColumn.of(source).forEach(column -> mapped.addAll(column.names()));
    }

    /**
     * Reads one row.
     *
     * @param line number of the row, for messages
     */
    public RawRow parse(String json, long line) {
        return parse(json, line, 0);
    }

    RawRow parse(String json, long line, long offset) {
        if (json.length() > PhysicalLines.LONGEST) {
            var detail = "must be at most " + PhysicalLines.LONGEST + " characters, has " + json.length();
            return RawRow.rejected(
                    line, offset, json.substring(0, 1000), new Reject(Reason.RECORD_TOO_LARGE, "", detail));
        }
        try (var parser = JsonText.parser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return malformed(json, line, offset, "must be a JSON object, begins otherwise");
            }
            var tree = new JsonTree(parser, plainNumbers);
            var cells = tree.object();
            if (parser.nextToken() != null) {
                var column = parser.currentTokenLocation().getColumnNr();
                return malformed(json, line, offset, "must end with its JSON object, goes on at character " + column);
            }
            return tree.twice().stream()
                    .filter(this::matters)
                    .findFirst()
                    .map(path -> new Reject(Reason.DUPLICATE_KEY, path, "must stand once in its object, stands twice"))
                    .map(reject -> RawRow.rejected(line, offset, json, reject))
                    .orElseGet(() -> RawRow.of(line, offset, json, new JsonCells(cells, null)));
        } catch (JsonEOFException e) {
            return malformed(json, line, offset, "must be a JSON object on one line, ends before it is closed");
        } catch (JsonProcessingException e) {
            var column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            return malformed(json, line, offset, "must be a JSON object, fails at character " + column);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RawRow malformed(String json, long line, long offset, String detail) {
        return RawRow.rejected(line, offset, json, new Reject(Reason.MALFORMED_JSON, "", detail));
    }

    /** Whether the doubled key is a mapped one, stands above it, or anywhere inside of it. */
    private boolean matters(String path) {
        return areAllMapped || mapped.stream().anyMatch(name -> reaches(path, name) || reaches(name, path));
    }

    private static boolean reaches(String path, String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + '.');
    }
}
