package org.headwater.jobs.tables.core;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** What people passed on. One row per share. */
public enum Shares implements Field {
    SHARE_ID(key(StringType, "Number of the share, as the event has it.")),
    PERSON_ID(optional(StringType, "Who passed it on; null when nobody knows.").personal()),
    SHARED_AT(value(TimestampType, "When, UTC; the first where it was recorded twice.")),
    PARENT_SHARE_ID(optional(StringType, "The share that it was had from; null for one of their own accord.")),
    CONTENT_ID(optional(StringType, "What was passed on; null when the source does not say.")),
    CATEGORY(optional(StringType, "Category of what was passed on; null when the source does not say.")),
    TIE(optional(StringType, "How, such as friend, group or moments; null when the source does not say.")),
    RECEIVERS(optional(LongType, "How many people it went out to; null when the source does not say."));

    public static final Table TABLE =
            Table.of(Layer.CORE, "shares", Shares.class, "What people passed on. One row per share.");

    private final Spec spec;

    Shares(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
