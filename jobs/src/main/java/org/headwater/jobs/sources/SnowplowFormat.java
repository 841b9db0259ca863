package org.headwater.jobs.sources;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.config.TextColumn;
import org.headwater.jobs.config.TimeColumn;

/**
 * Enriched events of Snowplow. Trackers and collectors may deliver an event twice, and robots draw one number for many
 * events: {@code event_id} together with {@code event_fingerprint} tells them apart.
 *
 * <p>Happened at {@code derived_tstamp}, which has the error of the device's clock taken out, else {@code true_tstamp}, else
 * when the collector had it. Who: {@code user_id}; browser: {@code domain_userid}, or without one {@code network_userid},
 * which is a property otherwise. Times are UTC.
 *
 * <p>Every other column is a property; IP address and user agent are left out. The object of a self-describing event is
 * unpacked, and so is each of {@code contexts} and {@code derived_contexts} under the name of its schema, such as {@code
 * web_page.id}; the second one of a schema under {@code web_page.2}.
 *
 * @see <a href="https://docs.snowplow.io/docs/fundamentals/canonical-event/">Snowplow: canonical event model</a>
 */
final class SnowplowFormat implements KnownFormat {

    private static final Set<String> ELSEWHERE = Set.of(
            "event_id",
            "event_fingerprint",
            "event_name",
            "event_format",
            "platform",
            "user_id",
            "domain_userid",
            "domain_sessionid",
            "refr_domain_userid",
            "user_fingerprint",
            "user_ipaddress",
            "useragent",
            "collector_tstamp",
            "derived_tstamp",
            "unstruct_event",
            "contexts",
            "derived_contexts");

    private final SourceConfig source;
    private final EventIds ids;
    private final SnowplowJson json;
    private final IdParser eventId = new IdParser(new TextColumn(List.of("event_id"), "", ""));
    private final TimeParser derived = time("derived_tstamp");
    private final TimeParser stated = time("true_tstamp");
    private final TimeParser collected = time("collector_tstamp");

    SnowplowFormat(SourceConfig source) {
        this.source = source;
        this.ids = new EventIds(source.ids());
        this.json = new SnowplowJson(source);
    }

    private static TimeParser time(String column) {
        return new TimeParser(new TimeColumn(List.of(column), List.of("iso"), ZoneOffset.UTC));
    }

    @Override
    public MappedRow map(Cells row) {
        String id = eventId.required(row);
        String fingerprint = row.text("event_fingerprint");
        String name = EventRecords.name(row, row.text("event_name") == null ? "event" : "event_name");
        return new EventRecords(source, fingerprint == null ? id : id + '-' + fingerprint, name, time(row))
                .by(ids.login(row, "user_id"), ids.anonymous(row, "domain_userid", "network_userid"), null)
                .within(EventIds.text(row, "domain_sessionid"), row.text("platform"))
                .accepted(properties(row));
    }

    private EventTime time(Cells row) {
        Instant collectedAt = collected.parse(row);
        if (collectedAt == null) {
            throw new Rejection(Reason.MISSING_VALUE, "collector_tstamp", "must not be blank");
        }
        Instant derivedAt = derived.parse(row);
        Instant at = derivedAt == null ? stated.parse(row) : derivedAt;
        Cell said = Cell.of(row, List.of(derivedAt == null ? "true_tstamp" : "derived_tstamp"));
        return EventTime.of(at == null ? collectedAt : at, collectedAt, said);
    }

    private EventProperties properties(Cells row) {
        var properties = new EventProperties();
        json.event(row, "unstruct_event", properties);
        json.contexts(row, "contexts", properties);
        json.contexts(row, "derived_contexts", properties);
        for (String column : SnowplowColumns.ALL) {
            boolean isBrowser = column.equals("network_userid") && row.text("domain_userid") == null;
            if (!isBrowser && !ELSEWHERE.contains(column)) {
                properties.put(column, row.text(column));
            }
        }
        return properties;
    }
}
