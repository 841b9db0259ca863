package org.headwater.jobs.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.headwater.jobs.config.IdScopes.IdProperty;
import org.headwater.jobs.config.IdScopes.LoginId;
import org.headwater.jobs.config.yaml.ListShape;
import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.OneOrMany;
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

    private static final Setting<String> LOGIN_PATTERN = Setting.defaulting(
            "pattern",
            Texts.parsed("a regular expression", IdScopeSettings::pattern),
            "'" + LoginId.ANY + "'",
            "What the whole id looks like, as a regular expression of Java.");

    static final Setting<Optional<List<LoginId>>> LOGIN_ID = Setting.optional(
            "login_id",
            new OneOrMany<>(ObjectShape.of(
                    "login_id",
                    "What the id of somebody who is logged in is.",
                    values -> new LoginId(values.get(LOGIN_KIND), values.get(LOGIN_SCOPE), values.get(LOGIN_PATTERN)),
                    LOGIN_KIND,
                    LOGIN_SCOPE,
                    LOGIN_PATTERN)),
            "kind user, scope of the source",
            "What the id of somebody who is logged in is, for formats of events. Where people log in by several kinds of"
                    + " id: the first whose pattern the id is; one that is none of them is nobody's.");

    private static final Setting<String> PROPERTY =
            Setting.required("property", Texts.notBlank(), "Dotted name of the property, as `core.events` has it.");

    static final Setting<Optional<List<IdProperty>>> ID_PROPERTIES = Setting.optional(
            "id_properties",
            ListShape.notEmpty(ObjectShape.of(
                    "id_property",
                    "A property of an event that is an id of whoever did it.",
                    values -> new IdProperty(values.get(LOGIN_KIND), values.get(LOGIN_SCOPE), values.get(PROPERTY)),
                    LOGIN_KIND,
                    LOGIN_SCOPE,
                    PROPERTY)),
            "none",
            "Properties of events that are ids of whoever did it, for formats of events: all that an event has are"
                    + " linked. Not those of others, such as an inviter's.");

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

    private static Optional<String> pattern(String text) {
        try {
            return Optional.of(Pattern.compile(text).pattern());
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    static IdScopes make(String source, Values values) {
        String scope = values.get(SCOPE).orElse(source);
        return new IdScopes(
                scope,
                values.get(LOGIN_ID).orElse(List.of(new LoginId("user", scope))),
                values.get(VISITOR_KIND),
                values.get(UNIONID_SCOPE),
                values.get(ID_PROPERTIES).orElse(List.of()));
    }
}
