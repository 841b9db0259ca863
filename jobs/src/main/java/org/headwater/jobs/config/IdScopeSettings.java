package org.headwater.jobs.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.headwater.jobs.config.IdScopes.IdProperty;
import org.headwater.jobs.config.IdScopes.KindOfId;
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

    private static final Setting<String> KIND =
            Setting.required("kind", NameShape.NAME, "Kind of the id, such as member_id, openid, email or customer.");
    private static final Setting<String> KIND_SCOPE = Setting.defaulting(
            "scope", Texts.any(), "''", "Corp, app or shop within which it is unique; nothing when everywhere.");

    private static final Setting<String> PATTERN = Setting.defaulting(
            "pattern",
            Texts.parsed("a regular expression", IdScopeSettings::pattern),
            "'" + KindOfId.ANY + "'",
            "What the whole id looks like, as a regular expression of Java.");

    static final Setting<Optional<List<KindOfId>>> LOGIN_ID = Setting.optional(
            "login_id",
            kinds("login_id", "What the id of somebody who is logged in is."),
            "kind user, scope of the source",
            "What the id of somebody who is logged in is, for formats of events. Where people log in by several kinds of"
                    + " id: the first whose pattern the id is; one that is none of them is nobody's.");

    static final Setting<Optional<List<KindOfId>>> BUYER_ID = Setting.optional(
            "buyer_id",
            kinds("buyer_id", "What the user id of an order or refund is."),
            "the user id as it is given, a customer of its own",
            "What the user ids of orders and refunds are, so that a buyer of several shops is one customer (see"
                    + " `identity.customers`). Of several kinds: the first whose pattern the id is; one that is none of"
                    + " them is nobody's.");

    private static final Setting<String> PROPERTY =
            Setting.required("property", Texts.notBlank(), "Dotted name of the property, as `core.events` has it.");

    static final Setting<Optional<List<IdProperty>>> ID_PROPERTIES = Setting.optional(
            "id_properties",
            ListShape.notEmpty(ObjectShape.of(
                    "id_property",
                    "A property of an event that is an id of whoever did it.",
                    values -> new IdProperty(values.get(KIND), values.get(KIND_SCOPE), values.get(PROPERTY)),
                    KIND,
                    KIND_SCOPE,
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

    private static OneOrMany<KindOfId> kinds(String name, String meaning) {
        return new OneOrMany<>(ObjectShape.of(
                name,
                meaning,
                values -> new KindOfId(values.get(KIND), values.get(KIND_SCOPE), values.get(PATTERN)),
                KIND,
                KIND_SCOPE,
                PATTERN));
    }

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
                values.get(LOGIN_ID).orElse(List.of(new KindOfId("user", scope))),
                values.get(VISITOR_KIND),
                values.get(UNIONID_SCOPE),
                values.get(ID_PROPERTIES).orElse(List.of()),
                values.get(BUYER_ID).orElse(List.of()));
    }
}
