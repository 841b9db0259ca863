package org.headwater.jobs.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.headwater.jobs.config.IdScopes;

/**
 * Whose a record of Sensors Analytics is. {@code distinct_id} is a login when {@code $is_login_id} is true, else a browser's
 * or phone's. Libraries write {@code $is_login_id} on events only: on a profile, a bind or an unbind that says nothing else about its
 * {@code distinct_id}, it is taken for a login.
 *
 * <p>{@code identities} holds ids by kind: {@code $identity_mp_openid} is an {@code openid} and so on; a kind of the
 * project's own keeps its name, and is unique within the project. A login by such a kind is written {@code kind+value}.
 */
final class SensorsIds {

    private static final String OWN = "$identity_";

    private final IdScopes scopes;
    private final EventIds ids;

    SensorsIds(IdScopes scopes) {
        this.scopes = scopes;
        this.ids = new EventIds(scopes);
    }

    /** Who was logged in, or null. */
    PersonId known(Cells row, String type) {
        boolean isLogin = type.equals("track_signup") || "true".equals(row.text("properties.$is_login_id"));
        PersonId said = isLogin ? login(row, "distinct_id") : login(row, "login_id");
        if (said != null) {
            return said;
        }
        PersonId identity = ids.login(row, "identities.$identity_login_id");
        if (identity != null) {
            return identity;
        }
        return type.equals("track") || saysMore(row) ? null : login(row, "distinct_id");
    }

    private static boolean saysMore(Cells row) {
        return row.has("properties.$is_login_id")
                || row.has("anonymous_id")
                || row.leaves("identities").containsValue(row.text("distinct_id"));
    }

    /** The browser or app, or null. */
    PersonId anonymous(Cells row, String type, PersonId known) {
        if (type.equals("track_signup")) {
            PersonId original = ids.anonymous(row, "original_id");
            if (original != null) {
                return known != null && known.value().equals(original.value()) ? null : original;
            }
        }
        PersonId distinct = ids.anonymous(row, "distinct_id");
        if (distinct != null && (known == null || !isOf(known, row))) {
            return distinct;
        }
        return ids.anonymous(
                row, "anonymous_id", "identities.$identity_anonymous_id", "identities.$identity_cookie_id");
    }

    private boolean isOf(PersonId known, Cells row) {
        return known.equals(login(row, "distinct_id"));
    }

    private PersonId login(Cells row, String column) {
        String id = EventIds.text(row, column);
        int plus = id == null ? -1 : id.indexOf('+');
        if (plus > 0 && row.has("identities." + id.substring(0, plus))) {
            return identity(id.substring(0, plus), id.substring(plus + 1));
        }
        return ids.login(id);
    }

    /** Every id in the map of identities. */
    List<PersonId> identities(Cells row) {
        List<PersonId> all = new ArrayList<>();
        for (Map.Entry<String, String> leaf : row.leaves("identities").entrySet()) {
            String id = EventIds.text(new Cell("identities." + leaf.getKey(), leaf.getValue()));
            if (id != null) {
                // several of one kind stand in an array, whose positions end the names
                all.add(identity(leaf.getKey().replaceFirst("\\.\\d+$", ""), id));
            }
        }
        return all;
    }

    private PersonId identity(String key, String id) {
        return switch (key) {
            case "$identity_login_id" -> ids.login(id);
            case "$identity_anonymous_id", "$identity_cookie_id" -> ids.anonymous(id);
            case "$identity_mp_unionid" -> new PersonId("unionid", scopes.unionidScope(), id);
            case "$identity_mp_openid" -> new PersonId("openid", scopes.scope(), id);
            case "$identity_mobile" -> new PersonId("phone", "", id);
            case "$identity_email" -> new PersonId("email", "", id);
            case "$identity_android_id",
                    "$identity_android_uuid",
                    "$identity_ios_uuid",
                    "$identity_idfv",
                    "$identity_idfa",
                    "$identity_oaid",
                    "$identity_imei" -> new PersonId(EventIds.DEVICE, "", id);
            default -> new PersonId(kind(key), scopes.scope(), id);
        };
    }

    private static String kind(String key) {
        String name = key.startsWith(OWN) ? key.substring(OWN.length()) : key;
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
    }
}
