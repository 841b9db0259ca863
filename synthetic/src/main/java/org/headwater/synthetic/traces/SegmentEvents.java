package org.headwater.synthetic.traces;

import java.util.function.Consumer;
import org.headwater.synthetic.text.ChinaTime;
import org.headwater.synthetic.text.JsonLine;

/**
 * Events as Segment has them. Two stamps are by the phone's clock, {@code receivedAt} is by the server's, and {@code
 * timestamp} has the phone's error taken out: {@code receivedAt - (sentAt - originalTimestamp)}.
 */
final class SegmentEvents {

    private final JsonLine json = new JsonLine();

    /** One line, and a second one where a browser is tied to what another one did. */
    void lines(Event event, Consumer<String> out) {
        switch (event.kind()) {
            case LOGIN -> {
                out.accept(identify(event));
                if (event.visit().browser == Visit.SECOND_BROWSER) {
                    out.accept(alias(event));
                }
            }
            case PROFILE -> out.accept(identify(event));
            case PAGE_VIEW -> {
                begin(event, "page", 0).put("name", ((Detail.Page) event.detail()).name());
                out.accept(end(event));
            }
            default -> {
                begin(event, "track", 0).put("event", event.kind().title);
                out.accept(end(event));
            }
        }
    }

    private String identify(Event event) {
        Actor actor = event.actor();
        boolean byEmail = event.visit().browser == Visit.SITE;
        begin(event, "identify", 0)
                .object("traits")
                .put(byEmail ? "email" : "member_id", actor.siteUser(event.visit().browser))
                .put("city", actor.city)
                .end();
        return stamps(event).finish();
    }

    private String alias(Event event) {
        begin(event, "alias", 1).put("previousId", event.actor().anonymous(event.visit().browser));
        return stamps(event).finish();
    }

    private String end(Event event) {
        json.object("properties");
        event.detail().put(json);
        json.end();
        return stamps(event).finish();
    }

    /** @param second 1 for the second message of an event, which needs an id of its own */
    private JsonLine begin(Event event, String type, int second) {
        Actor actor = event.actor();
        Visit visit = event.visit();
        json.put("type", type)
                .put("messageId", "web-" + Long.toHexString(event.id()) + (second == 0 ? "" : "-" + second))
                .put("anonymousId", actor.anonymous(visit.browser))
                .put("userId", event.known() ? actor.siteUser(visit.browser) : null)
                .object("context");
        if (visit.ad != null) {
            json.object("campaign")
                    .put("name", visit.ad.campaign())
                    .put("source", visit.ad.source())
                    .put("medium", "cpc")
                    .end();
        }
        return json.object("device")
                .put("id", visit.device)
                .end()
                .put("timezone", "Asia/Shanghai")
                .end();
    }

    private JsonLine stamps(Event event) {
        long original = event.phoneTime(event.at());
        long sent = event.phoneTime(event.sentAt());
        return json.put("originalTimestamp", ChinaTime.utcIso(original))
                .put("sentAt", ChinaTime.utcIso(sent))
                .put("receivedAt", ChinaTime.utcIso(event.writtenAt()))
                .put("timestamp", ChinaTime.utcIso(event.writtenAt() - (sent - original)));
    }
}
