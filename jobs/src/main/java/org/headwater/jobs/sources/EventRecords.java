package org.headwater.jobs.sources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headwater.jobs.config.IdScopes.IdProperty;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.tables.core.Events;

/** An event of a known format, and the links between the ids that it shows to be one person's. */
final class EventRecords {

    /** Cause of a link that nothing says but that the ids stand on one event: somebody logged in on a known browser. */
    private static final String SEEN_TOGETHER = "seen_together";

    private final SourceConfig source;
    private final EventTime time;
    private final CoreRecord.Builder event;
    private final Map<List<PersonId>, String> causes = new LinkedHashMap<>();
    private PersonId known;
    private PersonId anonymous;
    private PersonId device;
    private boolean isTakenBack;

    EventRecords(SourceConfig source, String eventId, String name, EventTime time) {
        this.source = source;
        this.time = time;
        this.event = CoreRecord.of(RecordKind.EVENT)
                .set(Events.PROJECT, source.ids().scope())
                .set(Events.EVENT_ID, eventId)
                .set(Events.NAME, name)
                .set(Events.HAPPENED_AT, time.happenedAt())
                .set(Events.RECEIVED_AT, time.receivedAt())
                .set(Events.SOURCE, source.name());
    }

    /**
     * Who did it, each null when not known. Who is known is linked with the browser and, more weakly, with the device;
     * where nobody is, browser and device are linked, so that what only the device tells of can be told of the browser.
     */
    EventRecords by(PersonId who, PersonId browser, PersonId on) {
        known = who;
        anonymous = browser;
        device = on;
        if (who != null) {
            event.set(Events.WHO_KIND, who.kind())
                    .set(Events.WHO_SCOPE, who.scope())
                    .set(Events.WHO_ID, who.value());
        }
        event.set(Events.ANONYMOUS_KIND, browser == null ? null : browser.kind());
        event.set(Events.ANONYMOUS_ID, browser == null ? null : browser.value());
        event.set(Events.DEVICE_ID, on == null ? null : on.value());
        return this;
    }

    /** Within what it was recorded, each null when not known. */
    EventRecords within(String session, String platform) {
        event.set(Events.SESSION_ID, session).set(Events.PLATFORM, platform == null ? null : Texts.label(platform));
        return this;
    }

    /** That two ids are one person's; nothing when one of them is null. The first cause that is named for a pair stays. */
    EventRecords link(PersonId a, PersonId b, String cause) {
        if (a != null && b != null && !a.equals(b) && !causes.containsKey(List.of(b, a))) {
            causes.putIfAbsent(List.of(a, b), cause);
        }
        return this;
    }

    /** The links of this event take earlier ones back, and its ids are not linked for standing on it. */
    EventRecords takenBack() {
        isTakenBack = true;
        return this;
    }

    MappedRow accepted(EventProperties properties) {
        if (!isTakenBack) {
            linkAll(properties);
        }
        List<CoreRecord> records = new ArrayList<>();
        records.add(event.set(Events.PROPERTIES, properties.value()).build());
        causes.forEach((pair, cause) ->
                records.add(pair.get(0).linkedWith(pair.get(1), source.name(), time.happenedAt(), cause)));
        return MappedRow.accepted(records);
    }

    private void linkAll(EventProperties properties) {
        List<PersonId> named = named(properties);
        PersonId hub = known != null || named.isEmpty() ? known : named.get(0);
        if (hub == null) {
            link(anonymous, device, SEEN_TOGETHER);
            return;
        }
        link(hub, anonymous, SEEN_TOGETHER);
        link(hub, device, SEEN_TOGETHER);
        named.forEach(id -> link(hub, id, SEEN_TOGETHER));
    }

    /** Ids of whoever did it among the properties. */
    private List<PersonId> named(EventProperties properties) {
        List<PersonId> named = new ArrayList<>();
        for (IdProperty own : source.ids().properties()) {
            String id = EventIds.text(new Cell(own.property(), properties.value(own.property())));
            if (id != null) {
                named.add(new PersonId(own.kind(), own.scope(), id));
            }
        }
        return named;
    }

    /**
     * The name of an event.
     *
     * @throws Rejection when it has none
     */
    static String name(Cells row, String column) {
        String name = Texts.label(new Cell(column, row.text(column)).orReject().text());
        if (name.isEmpty()) {
            throw new Rejection(Reason.MISSING_VALUE, column, "must not be blank");
        }
        return name;
    }
}
