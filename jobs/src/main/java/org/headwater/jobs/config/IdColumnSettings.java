package org.headwater.jobs.config;

import java.util.Map;
import java.util.Optional;
import org.headwater.jobs.config.yaml.MapShape;
import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.Rule;
import org.headwater.jobs.config.yaml.Setting;
import org.headwater.jobs.config.yaml.Texts;
import org.headwater.jobs.config.yaml.Values;

/** How an id of a person is read. */
final class IdColumnSettings {

    private static final Setting<Optional<String>> KIND = Setting.optional(
            "kind",
            NameShape.NAME,
            "What the id is: member_id, phone, unionid, openid, external_userid, email, taobao_nick, customer, device,"
                    + " anonymous or a kind of your own.");
    private static final Setting<Optional<String>> KIND_COLUMN =
            Setting.optional("kind_column", Columns.NAME, "Column that says what each row's id is.");
    private static final Setting<String> SCOPE = Setting.defaulting(
            "scope", Texts.any(), "''", "Corp, app or shop within which the id is unique; nothing when everywhere.");
    private static final Setting<Optional<Map<String, String>>> SCOPES = Setting.optional(
            "scopes",
            new MapShape<>(Texts.any()),
            "the scope",
            "Scope of ids by their kind, where one column holds several: {external_userid: our corp}.");
    private static final Setting<TextColumn> ID =
            Setting.required("id", TextColumnSettings.SHAPE, "Column that holds the id; blank is no id.");

    static final ObjectShape<IdColumn> SHAPE = ObjectShape.of(
                    "id_column", "An id of a person.", IdColumnSettings::make, KIND, KIND_COLUMN, SCOPE, SCOPES, ID)
            .rule(Rule.exactlyOne(KIND, KIND_COLUMN))
            .rule(Rule.needs(SCOPES, KIND_COLUMN));

    private IdColumnSettings() {}

    private static IdColumn make(Values values) {
        return new IdColumn(
                values.get(KIND),
                values.get(KIND_COLUMN),
                values.get(SCOPE),
                values.get(SCOPES).orElse(Map.of()),
                values.get(ID));
    }
}
