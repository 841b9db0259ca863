package org.headwater.jobs.sources;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headwater.jobs.config.SourceConfig;

/** Self-describing JSON of Snowplow: an object that names the schema of the data that it holds. */
final class SnowplowJson {

    private final EmbeddedJson json;

    SnowplowJson(SourceConfig source) {
        this.json = new EmbeddedJson(source);
    }

    /** Adds the data of a self-describing event, and its schema as {@code schema}. */
    void event(Cells row, String column, EventProperties properties) {
        Cell cell = Cell.of(row, List.of(column));
        if (!cell.isBlank()) {
            for (Cells event : json.object(cell).each("data")) {
                properties.all(event, "data").put("schema", event.text("schema"));
            }
        }
    }

    /** Adds the data of each context under the name of its schema. */
    void contexts(Cells row, String column, EventProperties properties) {
        Cell cell = Cell.of(row, List.of(column));
        if (cell.isBlank()) {
            return;
        }
        Map<String, Integer> seen = new HashMap<>();
        for (Cells context : json.object(cell).each("data")) {
            String name = name(context.text("schema"));
            int number = seen.merge(name, 1, Integer::sum);
            properties.under(name + '.' + (number == 1 ? "" : number + "."), context, "data");
        }
    }

    /** {@code web_page} of {@code iglu:com.snowplowanalytics.snowplow/web_page/jsonschema/1-0-0}. */
    private static String name(String schema) {
        String[] parts = schema == null ? new String[0] : schema.split("/", -1);
        return parts.length == 4 ? parts[1] : "context";
    }
}
