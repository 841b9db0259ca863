package org.headwater.jobs.sources;

import java.time.ZoneOffset;
import java.util.List;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.config.TextColumn;
import org.headwater.jobs.config.TimeColumn;

/**
 * Events of PostHog as its table {@code events} has them: {@code properties} is an object, or one written as text. Times
 * without an offset are UTC, and {@code timestamp} has the error of the device's clock taken out by PostHog.
 *
 * <p>{@code distinct_id} may be a login or a browser's. It is a login on {@code $identify}, when {@code
 * $is_identified} is true, and when it is the {@code $user_id}; else a browser's when it is the {@code $device_id}, or looks
 * like the UUIDs that PostHog draws; else a server wrote it, and it is a login. Where the source says what logins look like,
 * that decides instead of UUIDs.
 *
 * <p>{@code $identify} links login and browser; {@code $create_alias} and {@code $merge_dangerously} the login and its
 * alias; {@code person_id} is the number of the person that PostHog itself takes the id for, and linked as kind {@code
 * person}. Ids that PostHog refuses to merge, such as {@code guest} or {@code null}, are nobody's.
 *
 * @see <a href="https://posthog.com/docs/data/events">PostHog: events</a>
 */
final class PosthogFormat implements KnownFormat {

    private static final String[] NOT_KEPT = {
        "$ip",
        "$device_id",
        "$session_id",
        "$user_id",
        "$anon_distinct_id",
        "distinct_id",
        "token",
        "$lib",
        "$raw_user_agent"
    };

    private final SourceConfig source;
    private final EventIds ids;
    private final EmbeddedJson json;
    private final IdParser uuid = new IdParser(new TextColumn(List.of("uuid"), "", ""));
    private final TimeParser timestamp = time("timestamp");
    private final TimeParser created = time("created_at");

    PosthogFormat(SourceConfig source) {
        this.source = source;
        this.ids = new EventIds(source.ids());
        this.json = new EmbeddedJson(source);
    }

    private static TimeParser time(String column) {
        return new TimeParser(new TimeColumn(List.of(column), List.of("iso"), ZoneOffset.UTC));
    }

    @Override
    public MappedRow map(Cells row) {
        String name = EventRecords.name(row, "event");
        String id = uuid.required(row);
        EventIds.mustSay(row, "distinct_id");
        Cells properties = properties(row);
        var at = EventTime.of(timestamp.parse(row), created.parse(row), Cell.of(row, List.of("timestamp")));
        String distinct = EventIds.text(row, "distinct_id");
        boolean isLogin = distinct != null && isLogin(name, distinct, properties);
        var known = isLogin ? ids.login(distinct) : ids.login(properties, "$user_id");
        var browser = isLogin ? ids.anonymous(properties, "$anon_distinct_id") : ids.anonymous(distinct);
        var records = new EventRecords(source, id, name, at)
                .by(known, browser, EventIds.device(properties, "$device_id"))
                .within(EventIds.text(properties, "$session_id"), properties.text("$lib"));
        var whose = known == null ? browser : known;
        switch (name) {
            case "$identify" -> records.link(browser, known, name);
            case "$create_alias", "$merge_dangerously" -> records.link(alias(properties), whose, name);
            default -> {}
        }
        return records.link(whose, person(row), "person_id")
                .accepted(new EventProperties().all(properties, "", NOT_KEPT));
    }

    private Cells properties(Cells row) {
        if (row.leaves("properties").containsKey("")) {
            return json.object(Cell.of(row, List.of("properties")));
        }
        var found = row.each("properties");
        return found.isEmpty() ? json.object(new Cell("properties", "{}")) : found.get(0);
    }

    private boolean isLogin(String event, String id, Cells properties) {
        return event.equals("$identify")
                || "true".equals(properties.text("$is_identified"))
                || id.equals(properties.text("$user_id"))
                || !isDrawn(id, properties);
    }

    private boolean isDrawn(String id, Cells properties) {
        return ids.isVisitor(id)
                || id.equals(properties.text("$device_id"))
                || id.equals(properties.text("$anon_distinct_id"));
    }

    private PersonId alias(Cells properties) {
        String alias = EventIds.text(properties, "alias");
        return alias != null && isDrawn(alias, properties) ? ids.anonymous(alias) : ids.login(alias);
    }

    private PersonId person(Cells row) {
        String person = EventIds.text(row, "person_id");
        return person == null ? null : new PersonId("person", source.ids().scope(), person);
    }
}
