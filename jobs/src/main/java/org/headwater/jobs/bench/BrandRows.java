package org.headwater.jobs.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.headwater.models.identity.Id;
import org.headwater.models.identity.IdKind;
import org.headwater.models.identity.IdPair;
import org.headwater.models.identity.IdRules;
import org.headwater.models.identity.Link;
import org.headwater.models.identity.Normal;
import org.headwater.models.identity.Sighting;
import org.headwater.synthetic.files.Sink;
import org.headwater.synthetic.files.Stream;

/**
 * Which ids the rows of a made-up brand's files name, and name together: read as simply as can be, so that what the
 * pipeline makes of the same files can be held against it. Ids have no scope here, as a brand has one of each.
 */
public final class BrandRows implements Sink {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final IdRules RULES = IdRules.usual();

    private final Map<IdPair, Map<Stream, Instant>> together = new HashMap<>();
    private final Map<Id, Instant> seen = new HashMap<>();
    private final Set<Stream> streams;

    /** @param streams that are read; others are passed over */
    public BrandRows(Set<Stream> streams) {
        this.streams = Set.copyOf(streams);
    }

    /** Which kinds of file have a row that names both. */
    public Map<IdPair, Map<Stream, Instant>> together() {
        return together;
    }

    /** Every two ids of a row, once for each kind of file, as of the first such row. */
    public List<Link> links() {
        List<Link> links = new ArrayList<>();
        together.forEach(
                (pair, first) -> first.forEach((stream, at) -> links.add(new Link(pair, at, stream.name(), "row"))));
        return links;
    }

    /** Every id, as of the first row that names it. */
    public List<Sighting> sightings() {
        return seen.entrySet().stream()
                .map(e -> new Sighting(e.getKey(), e.getValue()))
                .toList();
    }

    @Override
    public void line(Stream stream, long writtenAt, String line) {
        if (!streams.contains(stream)) {
            return;
        }
        Instant at = Instant.ofEpochMilli(writtenAt);
        switch (stream) {
            case TAOBAO_ORDERS, TAOBAO_REFUNDS, SHOPIFY_ORDERS, DELIVERIES -> csv(stream, at, line);
            case WECOM_GROUPS -> parse(line).path("member_list").forEach(member -> contact(stream, at, member));
            case TENCENT_COSTS, OCEAN_ENGINE_COSTS, WECOM_MESSAGES -> {}
            default -> row(stream, at, json(stream, parse(line)));
        }
    }

    private void csv(Stream stream, Instant at, String line) {
        String[] cells = line.split(",", -1);
        row(
                stream,
                at,
                switch (stream) {
                    case SHOPIFY_ORDERS -> List.of(id(IdKind.EMAIL, cells[1]));
                    case DELIVERIES ->
                        List.of(
                                id(IdKind.MEMBER_ID, cells[3]),
                                id(IdKind.PHONE, cells[4]),
                                id(IdKind.EXTERNAL_USERID, cells[10]));
                    case TAOBAO_REFUNDS -> List.of(id(IdKind.TAOBAO_NICK, cells[2]));
                    default -> List.of(id(IdKind.TAOBAO_NICK, cells[1]));
                });
    }

    private void contact(Stream stream, Instant at, JsonNode contact) {
        if (contact.path("type").asInt() == 2) {
            row(
                    stream,
                    at,
                    List.of(
                            id(IdKind.EXTERNAL_USERID, contact.get("userid")),
                            id(IdKind.UNIONID, contact.get("unionid"))));
        }
    }

    private static List<Optional<Id>> json(Stream stream, JsonNode json) {
        return switch (stream) {
            case IDENTITIES ->
                List.of(
                        id(IdKind.MEMBER_ID, json.get("member_id")),
                        id(IdKind.PHONE, json.get("phone")),
                        id(IdKind.OPENID, json.get("openid")),
                        id(IdKind.UNIONID, json.get("unionid")),
                        id(IdKind.EXTERNAL_USERID, json.get("external_userid")),
                        id(IdKind.TAOBAO_NICK, json.get("taobao_nick")),
                        id(IdKind.EMAIL, json.get("email")),
                        id(IdKind.ANONYMOUS, json.get("anonymous_id")));
            case CONSENTS -> List.of(id(IdKind.of(json.get("id_type").asText()).orElseThrow(), json.get("id_value")));
            case WECOM_CUSTOMERS ->
                List.of(
                        id(IdKind.EXTERNAL_USERID, json.at("/external_contact/external_userid")),
                        id(IdKind.UNIONID, json.at("/external_contact/unionid")));
            case SHOPIFY_REFUNDS -> List.of(id(IdKind.EMAIL, json.get("email")));
            case MINI_PROGRAM_ORDERS, MINI_PROGRAM_REFUNDS ->
                List.of(id(IdKind.OPENID, json.get("user_id")), id(IdKind.MEMBER_ID, json.get("member_id")));
            case SENSORS_EVENTS -> sensors(json);
            default -> segment(json);
        };
    }

    private static List<Optional<Id>> sensors(JsonNode json) {
        boolean known = json.get("distinct_id").asText().startsWith("oMp");
        JsonNode properties = json.path("properties");
        return List.of(
                id(known ? IdKind.OPENID : IdKind.MINI_PROGRAM_VISITOR, json.get("distinct_id")),
                id(IdKind.MINI_PROGRAM_VISITOR, json.get("original_id")),
                id(IdKind.DEVICE, properties.get("$device_id")),
                id(IdKind.MEMBER_ID, properties.get("member_id")),
                id(IdKind.UNIONID, properties.get("unionid")),
                id(IdKind.EXTERNAL_USERID, properties.get("external_userid")));
    }

    private static List<Optional<Id>> segment(JsonNode json) {
        String user = json.path("userId").asText("");
        return List.of(
                id(user.contains("@") ? IdKind.EMAIL : IdKind.MEMBER_ID, user),
                id(IdKind.ANONYMOUS, json.get("anonymousId")),
                id(IdKind.DEVICE, json.at("/context/device/id")));
    }

    private void row(Stream stream, Instant at, List<Optional<Id>> named) {
        List<Id> ids = named.stream().flatMap(Optional::stream).toList();
        for (int i = 0; i < ids.size(); i++) {
            seen.merge(ids.get(i), at, BrandRows::earlier);
            for (int j = i + 1; j < ids.size(); j++) {
                var pair = new IdPair(ids.get(i), ids.get(j));
                if (!pair.isOfOneId()) {
                    together.computeIfAbsent(pair, p -> new EnumMap<>(Stream.class))
                            .merge(stream, at, BrandRows::earlier);
                }
            }
        }
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Optional<Id> id(IdKind kind, JsonNode value) {
        return value == null || value.isNull() ? Optional.empty() : id(kind, value.asText());
    }

    /** Nothing for what is nobody's id. */
    public static Optional<Id> id(IdKind kind, String value) {
        return RULES.normal(kind, "", value) instanceof Normal.Legal legal ? Optional.of(legal.id()) : Optional.empty();
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(line, e);
        }
    }
}
