package org.headwater.jobs.tables.core;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Two ids that a source says are one person's. One row per pair of ids and source. */
public enum IdentityLinks implements Field {
    A_KIND(key(StringType, "Kind of the one id; of the two the one that comes first in order of kind, scope and id.")),
    A_SCOPE(key(StringType, "Within what the one id is unique; empty when everywhere.")),
    A_ID(key(StringType, "The one id.").personal()),
    B_KIND(key(StringType, "Kind of the other id.")),
    B_SCOPE(key(StringType, "Within what the other id is unique; empty when everywhere.")),
    B_ID(key(StringType, "The other id.").personal()),
    SOURCE(key(StringType, "Source in the config that says so.")),
    FIRST_AT(value(TimestampType, "The earliest that it says so, UTC.")),
    LAST_AT(value(TimestampType, "The latest that it says so, UTC.")),
    CAUSE(
            value(
                    StringType,
                    "What the source saw first, such as member_registered, track_signup or alias; undo when what it said last is that they are not one person's."));

    /** Cause of a row that says the opposite: that the two ids are not one person's, whoever else says so. */
    public static final String UNDO = "undo";

    public static final Table TABLE = Table.of(
            Layer.CORE,
            "identity_links",
            IdentityLinks.class,
            "Two ids that a source says are one person's. One row per pair of ids and source.");

    private final Spec spec;

    IdentityLinks(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
