package org.headwater.jobs.tables.core;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Whose each id is. One row per id. */
public enum Identities implements Field {
    KIND(key(StringType, "Kind of the id: member_id, phone, unionid, openid, device and so on.")),
    SCOPE(key(StringType, "Corp, app, shop or project within which it is unique; empty for all.")),
    ID_VALUE(key(StringType, "The id in its normal form; a phone as +8613800138000, an e-mail in lower case.")
            .personal()),
    PERSON_ID(value(
                    StringType,
                    "Whose it is: p and 24 hexadecimal digits of SHA-256 of the id of the person that was seen first.")
            .personal()),
    FIRST_SEEN(value(TimestampType, "When the id was first seen in any source, UTC.")),
    ROLE(
            value(
                    StringType,
                    "known: it names a person; attached: a device or browser of one known person; visitor: one of nobody known; shared: one of several known people, alone; unmerged: linked to more ids than one person has, alone.")),
    GIANT_COMPONENT(optional(
                    StringType,
                    "Where more ids hang together than one person has: what the person id would be; null elsewhere.")
            .personal());

    public static final Table TABLE = Table.of(
                    Layer.CORE, "identities", Identities.class, "Whose each id is. One row per id.")
            .holding("role in ('known', 'attached', 'visitor', 'shared', 'unmerged')");

    private final Spec spec;

    Identities(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
