package org.headwater.jobs.tables.core;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Pairs of ids that a source says are one person's. One row per pair of ids and source. */
public enum IdentityLinks implements Field {
    A_KIND(key(StringType, "Kind of the first id: member_id, phone, unionid, openid, device and so on.")),
    A_SCOPE(key(StringType, "Corp, app, shop or project within which the first id is unique; empty for all.")),
    A_ID(key(StringType, "First id; the ids of a pair stand in one order, whoever named them.")
            .personal()),
    B_KIND(key(StringType, "Kind of the second id.")),
    B_SCOPE(key(StringType, "Corp, app, shop or project within which the second id is unique; empty for all.")),
    B_ID(key(StringType, "Second id.").personal()),
    SOURCE(key(StringType, "Source in the config that says so.")),
    FIRST_AT(value(TimestampType, "When it was first said, UTC.")),
    LAST_AT(value(TimestampType, "When it was last said, UTC.")),
    CAUSE(value(StringType, "What happened when it was first said, such as a login or an order."));

    public static final Table TABLE = Table.of(
                    Layer.CORE,
                    "identity_links",
                    IdentityLinks.class,
                    "Pairs of ids that a source says are one person's. One row per pair of ids and source.")
            .holding("first_at <= last_at");

    private final Spec spec;

    IdentityLinks(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
