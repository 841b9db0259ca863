package org.headwater.jobs.sources;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.config.TimeColumn;
import org.headwater.jobs.tables.core.IdentityLinks;

/**
 * Records of Sensors Analytics (神策). A record that is no event but changes a profile becomes an event named by its type,
 * such as {@code profile_set}, so that nothing is lost: who counts what people did leaves these names out. Records about
 * items are ignored. Properties keep their names; IP addresses are left out.
 *
 * <p>There is no number of an event that is surely there, so equal {@code distinct_id}, {@code time}, {@code event} and
 * {@code _track_id} make copies of one event; without a {@code _track_id}, all properties must be equal too.
 *
 * <p>The phone's clock is put right by how far {@code _flush_time}, when it sent, is from {@code recv_time}, unless {@code
 * time_free} says that old data were loaded. Without {@code _flush_time} the phone is believed, up to the arrival.
 *
 * <p>{@code track_signup} and {@code track_id_bind} link ids, and so does every record with several {@code identities}.
 * {@code track_id_unbind} takes the link between its user and each of its {@code identities} back, until the same source
 * links them again, and keeps the ids among its properties.
 *
 * @see <a href="https://manual.sensorsdata.cn/sa/docs/tech_knowledge_layout">神策: 数据格式</a>
 */
final class SensorsFormat implements KnownFormat {

    private final SourceConfig source;
    private final SensorsIds ids;
    private final TimeParser time = time("time");
    private final TimeParser flushed = time("_flush_time");
    private final TimeParser received = time("recv_time");

    SensorsFormat(SourceConfig source) {
        this.source = source;
        this.ids = new SensorsIds(source.ids());
    }

    private static TimeParser time(String column) {
        return new TimeParser(new TimeColumn(List.of(column), List.of("epoch_millis"), ZoneOffset.UTC));
    }

    @Override
    public MappedRow map(Cells row) {
        String type = EventRecords.name(row, "type");
        return switch (type) {
            case "item_set", "item_delete" -> MappedRow.ignored("item_record");
            case "track", "track_signup", "track_id_bind", "track_id_unbind" ->
                event(row, type, EventRecords.name(row, "event"));
            case "profile_set",
                    "profile_set_once",
                    "profile_append",
                    "profile_increment",
                    "profile_unset",
                    "profile_delete" -> event(row, type, type);
            default ->
                throw new Cell("type", type).reject(Reason.UNKNOWN_TYPE, "must be track, track_…, profile_… or item_…");
        };
    }

    private MappedRow event(Cells row, String type, String name) {
        EventIds.mustSay(row, "distinct_id");
        var known = ids.known(row, type);
        var anonymous = ids.anonymous(row, type, known);
        var records = new EventRecords(source, eventId(row, name), name, time(row))
                .by(known, anonymous, EventIds.device(row, "properties.$device_id"))
                .within(
                        EventIds.text(row, "properties.$event_session_id"),
                        Cell.of(row, List.of("lib.$lib", "properties.$lib")).text());
        boolean unbinds = type.equals("track_id_unbind");
        if (type.equals("track_signup")) {
            records.link(anonymous, known, type);
        }
        if (unbinds) {
            records.takenBack();
        }
        link(row, records, cause(type), known == null ? anonymous : known);
        var properties = new EventProperties()
                .all(row, "properties", "$is_login_id", "$device_id", "$event_session_id", "$lib", "$ip")
                .put("time_free", row.text("time_free"));
        return records.accepted(unbinds ? properties.under("identities.", row, "identities") : properties);
    }

    private static String cause(String type) {
        return switch (type) {
            case "track_id_unbind" -> IdentityLinks.UNDO;
            case "track_signup", "track_id_bind" -> type;
            default -> "identities";
        };
    }

    private void link(Cells row, EventRecords records, String cause, PersonId whose) {
        PersonId hub = whose;
        for (PersonId id : ids.identities(row)) {
            hub = hub == null ? id : hub;
            records.link(hub, id, cause);
        }
    }

    private EventTime time(Cells row) {
        Instant at = time.parse(row);
        Instant receivedAt = received.parse(row);
        Instant flushedAt = flushed.parse(row);
        boolean isLoaded = "true".equals(row.text("time_free"));
        if (at != null && receivedAt != null && flushedAt != null && !isLoaded) {
            at = at.plus(Duration.between(flushedAt, receivedAt));
        }
        return EventTime.of(at, receivedAt, Cell.of(row, List.of("time")));
    }

    private static String eventId(Cells row, String name) {
        List<String> parts = new ArrayList<>();
        parts.add(row.text("distinct_id"));
        parts.add(row.text("time"));
        parts.add(name);
        String trackId = row.text("_track_id");
        parts.add(trackId);
        if (trackId == null) {
            for (Map.Entry<String, String> leaf : row.leaves("properties").entrySet()) {
                parts.add(leaf.getKey());
                parts.add(leaf.getValue());
            }
        }
        return ContentDigest.of(parts.toArray(String[]::new));
    }
}
