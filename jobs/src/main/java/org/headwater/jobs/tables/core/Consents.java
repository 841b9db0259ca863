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

/** What people allowed and took back. One row per person's id, purpose, time and action. */
public enum Consents implements Field {
    WHO_KIND(key(StringType, "Kind of the person's id.")),
    WHO_SCOPE(key(StringType, "Within what the id is unique; empty when everywhere.")),
    WHO_ID(key(StringType, "The person's id.").personal()),
    PURPOSE(key(StringType, "What for, as the source names it; archive is the keeping of chats.")),
    AT(key(TimestampType, "When, UTC.")),
    ACTION(key(StringType, "grant or withdraw.")),
    CHANNEL(optional(StringType, "Where it was said; null when unknown.")),
    POLICY_VERSION(optional(StringType, "Version of the text that was agreed to; null when unknown.")),
    SOURCE(value(StringType, "Source in the config that it came from."));

    public static final Table TABLE = Table.of(
            Layer.CORE,
            "consents",
            Consents.class,
            "What people allowed and took back. One row per person's id, purpose, time and action.");

    private final Spec spec;

    Consents(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
