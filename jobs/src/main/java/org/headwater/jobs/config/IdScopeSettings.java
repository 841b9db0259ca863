package org.headwater.jobs.config;

import java.util.Optional;
import org.headwater.jobs.config.IdScopes.LoginId;
import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.Setting;
import org.headwater.jobs.config.yaml.Texts;
import org.headwater.jobs.config.yaml.Values;

/** What the ids of a source belong to. */
final class IdScopeSettings {

    static final Setting<Optional<String>> SCOPE = Setting.optional(
            "scope",
            Texts.notBlank(),
            "the source's name",
            "Corp, project, app or ad platform that the files come from: ids of two are never taken for each other.");

    private static final Setting<String> LOGIN_KIND =
            Setting.required("kind", NameShape.NAME, "Kind of the id, such as member_id, openid or email.");
    private static final Setting<String> LOGIN_SCOPE = Setting.defaulting(
            "scope", Texts.any(), "''", "Corp, app or shop within which it is unique; nothing when everywhere.");

    static final Setting<Optional<LoginId>> LOGIN_ID = Setting.optional(
            "login_id",
            ObjectShape.of(
                    "login_id",
                    "What the id of somebody who is logged in is.",
                    values -> new LoginId(values.get(LOGIN_KIND), values.get(LOGIN_SCOPE)),
                    LOGIN_KIND,
                    LOGIN_SCOPE),
            "kind user, scope of the source",
            "What the id of somebody who is logged in is, for formats of events.");

    static final Setting<String> VISITOR_KIND = Setting.defaulting(
            "visitor_kind",
            NameShape.NAME,
            "anonymous",
            "What the id of somebody who is not logged in is: anonymous for a browser or app that several people may use,"
                    + " mini_program_visitor where the id is one WeChat account's.");

    static final Setting<String> UNIONID_SCOPE = Setting.defaulting(
            "unionid_scope",
            Texts.any(),
            "''",
            "WeChat open platform account that unionids belong to: those of two accounts are never joined.");

    private IdScopeSettings() {}

    static IdScopes make(String source, Values values) {
        String scope = values.get(SCOPE).orElse(source);
        return new IdScopes(
                scope,
                values.get(LOGIN_ID).orElse(new LoginId("user", scope)),
                values.get(VISITOR_KIND),
                values.get(UNIONID_SCOPE));
    }
}
