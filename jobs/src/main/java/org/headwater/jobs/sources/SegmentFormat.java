package org.headwater.jobs.sources;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.config.TextColumn;
import org.headwater.jobs.config.TimeColumn;

/**
 * Calls of Segment: track, page, screen, identify, group and alias. A track is named by its event, every other call by its
 * type; the name of a page or screen is the property {@code name}. Traits and context become properties under
 * {@code traits.} and {@code context.}, without IP address, user agent and ids. {@code context.active} is kept: when it is
 * false, a server made the call, and nobody was there.
 *
 * <p>Identify links browser and login, and e-mail and phone where the traits have them; alias links the former id and the
 * new one. Segment does not say which kind a former id is. Where the source says what logins look like, one that looks
 * otherwise is a browser's; else one that is this call's {@code anonymousId}, or looks like the UUIDs that Segment's
 * libraries draw, is taken for a browser's, any other for a login.
 *
 * @see <a href="https://segment.com/docs/connections/spec/common/">Segment: Spec, common fields</a>
 */
final class SegmentFormat implements KnownFormat {

    private static final String[] PRIVATE = {
        "ip",
        "userAgent",
        "userAgentData",
        "device.id",
        "device.advertisingId",
        "device.token",
        "sessionId",
        "traits.email",
        "traits.phone"
    };

    private final SourceConfig source;
    private final EventIds ids;
    private final IdParser messageId = new IdParser(new TextColumn(List.of("messageId"), "", ""));
    private final TimeParser timestamp = time("timestamp");
    private final TimeParser original = time("originalTimestamp");
    private final TimeParser sent = time("sentAt");
    private final TimeParser received = time("receivedAt");

    SegmentFormat(SourceConfig source) {
        this.source = source;
        this.ids = new EventIds(source.ids());
    }

    private static TimeParser time(String column) {
        return new TimeParser(new TimeColumn(List.of(column), List.of("iso"), ZoneOffset.UTC));
    }

    @Override
    public MappedRow map(Cells row) {
        String type = EventRecords.name(row, "type");
        String name = name(type, row);
        String id = messageId.required(row);
        EventIds.mustSay(row, "userId", "anonymousId");
        var known = ids.login(row, "userId");
        var anonymous = ids.anonymous(row, "anonymousId");
        var records = new EventRecords(source, id, name, time(row))
                .by(known, anonymous, EventIds.device(row, "context.device.id", "context.device.advertisingId"))
                .within(
                        EventIds.text(row, "context.sessionId"),
                        Cell.of(row, List.of("channel", "context.library.name")).text());
        switch (type) {
            case "identify" -> traits(row, "traits", records.link(anonymous, known, type), first(known, anonymous));
            case "alias" -> alias(row, records, known);
            default -> {}
        }
        traits(row, "context.traits", records, first(known, anonymous));
        return records.accepted(properties(row, type));
    }

    private static String name(String type, Cells row) {
        return switch (type) {
            case "track" -> EventRecords.name(row, "event");
            case "page", "screen", "identify", "group", "alias" -> type;
            default ->
                throw new Cell("type", type)
                        .reject(Reason.UNKNOWN_TYPE, "must be track, page, screen, identify, group or alias");
        };
    }

    /**
     * {@code timestamp}, which has the error of the device's clock taken out, or else the same worked out: {@code
     * receivedAt - (sentAt - originalTimestamp)}. With too little for that, what the device says, or the arrival.
     */
    private EventTime time(Cells row) {
        Instant receivedAt = received.parse(row);
        Instant at = timestamp.parse(row);
        if (at != null) {
            return EventTime.of(at, receivedAt, Cell.of(row, List.of("timestamp")));
        }
        Instant originalAt = original.parse(row);
        Instant sentAt = sent.parse(row);
        if (originalAt == null) {
            return EventTime.of(receivedAt, receivedAt, Cell.of(row, List.of("timestamp")));
        }
        Instant corrected = receivedAt == null || sentAt == null
                ? originalAt
                : receivedAt.minus(Duration.between(originalAt, sentAt));
        return EventTime.of(corrected, receivedAt, Cell.of(row, List.of("originalTimestamp")));
    }

    private static PersonId first(PersonId known, PersonId anonymous) {
        return known == null ? anonymous : known;
    }

    private static void traits(Cells row, String path, EventRecords records, PersonId whose) {
        records.link(whose, EventIds.everywhere("email", row, path + ".email"), "identify");
        records.link(whose, EventIds.everywhere("phone", row, path + ".phone"), "identify");
    }

    private void alias(Cells row, EventRecords records, PersonId known) {
        EventIds.mustSay(row, "previousId");
        String previous = EventIds.text(row, "previousId");
        if (previous != null) {
            boolean isAnonymous = previous.equals(row.text("anonymousId")) || ids.isVisitor(previous);
            records.link(isAnonymous ? ids.anonymous(previous) : ids.login(previous), known, "alias");
        }
    }

    private static EventProperties properties(Cells row, String type) {
        var properties = new EventProperties().all(row, "properties").under("context.", row, "context", PRIVATE);
        // a group's e-mail is nobody's, so it stays a property
        return switch (type) {
            case "identify" -> properties.under("traits.", row, "traits", "email", "phone");
            case "group" -> properties.put("groupId", row.text("groupId")).under("traits.", row, "traits");
            case "page", "screen" -> properties.put("name", row.text("name")).put("category", row.text("category"));
            default -> properties;
        };
    }
}
