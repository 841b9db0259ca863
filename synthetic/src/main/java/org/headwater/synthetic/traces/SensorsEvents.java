package org.headwater.synthetic.traces;

import org.headwater.synthetic.text.JsonLine;

/**
 * Events as 神策 has them: {@code time} by the phone's clock, {@code recv_time} by the server's, one id before signing in
 * and another one after, and a {@code track_signup} that ties them.
 */
final class SensorsEvents {

    private final JsonLine json = new JsonLine();

    String line(Event event) {
        Actor actor = event.actor();
        boolean login = event.kind() == EventKind.LOGIN;
        json.put("distinct_id", event.known() ? actor.openid : actor.anonymous(Visit.MINI_PROGRAM));
        if (login) {
            json.put("original_id", actor.anonymous(Visit.MINI_PROGRAM));
        }
        json.put("type", type(event.kind()));
        if (event.kind() != EventKind.PROFILE) {
            json.put("event", login ? "$SignUp" : event.kind().key);
        }
        json.put("time", event.phoneTime(event.at())).put("recv_time", event.writtenAt());
        if (event.visit().isSentTogether()) {
            json.put("time_free", true);
        }
        json.put("_track_id", event.id() >> 32)
                .object("lib")
                .put("$lib", lib(event.kind()))
                .end()
                .object("properties");
        if (event.kind() != EventKind.PROFILE) {
            json.put("$is_login_id", event.known()).put("$device_id", event.visit().device);
            Ad ad = event.visit().ad;
            if (ad != null) {
                json.put("$utm_source", ad.source()).put("$utm_medium", "cpc").put("$utm_campaign", ad.campaign());
            }
        }
        event.detail().put(json);
        return json.end().finish();
    }

    private static String type(EventKind kind) {
        return switch (kind) {
            case LOGIN -> "track_signup";
            case PROFILE -> "profile_set";
            default -> "track";
        };
    }

    private static String lib(EventKind kind) {
        return switch (kind) {
            case PUSH_RECEIVE, PUSH_CLICK -> "Android";
            default -> "MiniProgram";
        };
    }
}
