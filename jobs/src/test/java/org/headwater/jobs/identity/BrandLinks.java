package org.headwater.jobs.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

/** What the files of the made-up brand say of ids, read as simply as can be. */
final class BrandLinks implements Sink {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final IdRules RULES = IdRules.usual();

    final List<Link> links = new ArrayList<>();
    final List<Sighting> sightings = new ArrayList<>();

    private final Set<Stream> streams;

    BrandLinks(Set<Stream> streams) {
        this.streams = streams;
    }

    @Override
    public void line(Stream stream, long writtenAt, String line) {
        if (!streams.contains(stream)) {
            return;
        }
        Instant at = Instant.ofEpochMilli(writtenAt);
        if (stream == Stream.DELIVERIES) {
            String[] cells = line.split(",", -1);
            together(
                    stream,
                    at,
                    List.of(
                            id(IdKind.MEMBER_ID, cells[3]),
                            id(IdKind.PHONE, cells[4]),
                            id(IdKind.EXTERNAL_USERID, cells[10])));
            return;
        }
        JsonNode json = parse(line);
        switch (stream) {
            case IDENTITIES ->
                together(
                        stream,
                        at,
                        List.of(
                                id(IdKind.MEMBER_ID, json.get("member_id")),
                                id(IdKind.PHONE, json.get("phone")),
                                id(IdKind.OPENID, json.get("openid")),
                                id(IdKind.UNIONID, json.get("unionid")),
                                id(IdKind.EXTERNAL_USERID, json.get("external_userid")),
                                id(IdKind.TAOBAO_NICK, json.get("taobao_nick")),
                                id(IdKind.EMAIL, json.get("email")),
                                id(IdKind.ANONYMOUS, json.get("anonymous_id"))));
            case WECOM_CUSTOMERS ->
                together(
                        stream,
                        at,
                        List.of(
                                id(IdKind.EXTERNAL_USERID, json.at("/external_contact/external_userid")),
                                id(IdKind.UNIONID, json.at("/external_contact/unionid"))));
            case MINI_PROGRAM_ORDERS ->
                together(
                        stream,
                        at,
                        List.of(id(IdKind.OPENID, json.get("user_id")), id(IdKind.MEMBER_ID, json.get("member_id"))));
            case SENSORS_EVENTS -> sensors(at, json);
            default -> segment(at, json);
        }
    }

    private void sensors(Instant at, JsonNode json) {
        boolean known = json.get("distinct_id").asText().startsWith("oMp");
        JsonNode properties = json.path("properties");
        together(
                Stream.SENSORS_EVENTS,
                at,
                List.of(
                        id(known ? IdKind.OPENID : IdKind.MINI_PROGRAM_VISITOR, json.get("distinct_id")),
                        id(IdKind.MINI_PROGRAM_VISITOR, json.get("original_id")),
                        id(IdKind.DEVICE, properties.get("$device_id")),
                        id(IdKind.MEMBER_ID, properties.get("member_id")),
                        id(IdKind.UNIONID, properties.get("unionid")),
                        id(IdKind.EXTERNAL_USERID, properties.get("external_userid"))));
    }

    private void segment(Instant at, JsonNode json) {
        String user = json.path("userId").asText("");
        together(
                Stream.SEGMENT_EVENTS,
                at,
                List.of(
                        id(user.contains("@") ? IdKind.EMAIL : IdKind.MEMBER_ID, user),
                        id(IdKind.ANONYMOUS, json.get("anonymousId")),
                        id(IdKind.DEVICE, json.at("/context/device/id"))));
    }

    /** A row that names several ids links each to each. */
    private void together(Stream source, Instant at, List<Optional<Id>> ids) {
        List<Id> there = ids.stream().flatMap(Optional::stream).toList();
        there.forEach(id -> sightings.add(new Sighting(id, at)));
        for (int i = 0; i < there.size(); i++) {
            for (int j = i + 1; j < there.size(); j++) {
                links.add(new Link(new IdPair(there.get(i), there.get(j)), at, source.name(), "row"));
            }
        }
    }

    private static Optional<Id> id(IdKind kind, JsonNode value) {
        return value == null || value.isNull() ? Optional.empty() : id(kind, value.asText());
    }

    static Optional<Id> id(IdKind kind, String value) {
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
