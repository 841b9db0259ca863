package org.headwater.jobs.sources;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.config.TimeColumn;

/**
 * Events of Google Analytics 4 as its BigQuery export has them, one row of {@code events_…} as a JSON object. Parameters
 * become properties by their own names, user properties under {@code user_properties.}; of device and place only what kind
 * and where. {@code event_date} is a day in the zone of the property, and {@code event_timestamp} is microseconds UTC.
 *
 * <p>Google gives events no number. Equal {@code user_pseudo_id}, {@code event_timestamp}, {@code event_name} and numbers of
 * the batch make copies of one event, as when a day's table was rewritten; without a {@code user_pseudo_id}, as nobody
 * consented, all parameters must be equal too. That the {@code events_intraday_} table of a day repeats its {@code events_}
 * table does no harm then.
 *
 * <p>When the server had it is not said. A session number is unique for one browser only, so it stands behind its id.
 *
 * @see <a href="https://support.google.com/analytics/answer/7029846">Google: GA4 BigQuery export schema</a>
 */
final class Ga4Format implements KnownFormat {

    private static final String[] TYPES = {"string_value", "int_value", "double_value", "float_value"};
    private static final String[] BATCH = {
        "event_bundle_sequence_id", "batch_page_id", "batch_ordering_id", "batch_event_index"
    };
    private static final String[] KEPT = {
        "event_date",
        "event_value_in_usd",
        "stream_id",
        "device.category",
        "device.operating_system",
        "device.web_info.browser",
        "geo.country",
        "geo.region",
        "geo.city"
    };

    private final SourceConfig source;
    private final EventIds ids;
    private final TimeParser time =
            new TimeParser(new TimeColumn(List.of("event_timestamp"), List.of("epoch_micros"), ZoneOffset.UTC));

    Ga4Format(SourceConfig source) {
        this.source = source;
        this.ids = new EventIds(source.ids());
    }

    @Override
    public MappedRow map(Cells row) {
        String name = EventRecords.name(row, "event_name");
        var at = EventTime.of(time.parse(row), null, Cell.of(row, List.of("event_timestamp")));
        var params = new EventProperties();
        String session = params(row, params);
        var anonymous = ids.anonymous(row, "user_pseudo_id");
        return new EventRecords(source, eventId(row, name), name, at)
                .by(
                        ids.login(row, "user_id"),
                        anonymous,
                        EventIds.device(row, "device.advertising_id", "device.vendor_id"))
                .within(
                        session == null || anonymous == null ? session : anonymous.value() + '.' + session,
                        row.text("platform"))
                .accepted(properties(row, params));
    }

    /** Adds the parameters of the event, and returns the number of its session. */
    private static String params(Cells row, EventProperties params) {
        String session = null;
        for (Cells param : row.each("event_params")) {
            String key = param.text("key");
            if ("ga_session_id".equals(key)) {
                session = value(param);
            } else if (key != null) {
                params.put(key, value(param));
            }
        }
        return session;
    }

    private static String value(Cells param) {
        for (String type : TYPES) {
            String value = param.text("value." + type);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static EventProperties properties(Cells row, EventProperties properties) {
        for (Cells property : row.each("user_properties")) {
            String key = property.text("key");
            if (key != null) {
                properties.put("user_properties." + key, value(property));
            }
        }
        for (String column : KEPT) {
            properties.put(column, row.text(column));
        }
        return properties
                .under("ecommerce.", row, "ecommerce")
                .under("items.", row, "items")
                .under("traffic_source.", row, "traffic_source")
                .under("collected_traffic_source.", row, "collected_traffic_source");
    }

    private static String eventId(Cells row, String name) {
        List<String> parts = new ArrayList<>();
        String pseudo = row.text("user_pseudo_id");
        parts.add(pseudo);
        parts.add(row.text("event_timestamp"));
        parts.add(name);
        for (String column : BATCH) {
            parts.add(row.text(column));
        }
        if (pseudo == null) {
            for (Map.Entry<String, String> leaf : row.leaves("event_params").entrySet()) {
                parts.add(leaf.getKey());
                parts.add(leaf.getValue());
            }
        }
        return ContentDigest.of(parts.toArray(String[]::new));
    }
}
