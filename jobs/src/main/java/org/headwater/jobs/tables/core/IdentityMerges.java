package org.headwater.jobs.tables.core;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Links by which two people became one; without the link they would be two. One row per person id that was given up. */
public enum IdentityMerges implements Field {
    GONE_PERSON_ID(key(StringType, "Person id that was given up: whose first id was seen later.")
            .personal()),
    KEPT_PERSON_ID(value(StringType, "Person id that went on; it may have been given up by a later merge.")
            .personal()),
    PERSON_ID(value(StringType, "Whose both are now.").personal()),
    MERGED_AT(value(TimestampType, "When the link was first said, UTC.")),
    ENDED_A_PERSON(value(
            BooleanType,
            "Whether the person given up had been seen before the link, so that the id may have been in use.")),
    A_KIND(value(StringType, "Kind of the link's first id.")),
    A_SCOPE(value(StringType, "Scope of the link's first id.")),
    A_ID(value(StringType, "The link's first id.").personal()),
    B_KIND(value(StringType, "Kind of the link's second id.")),
    B_SCOPE(value(StringType, "Scope of the link's second id.")),
    B_ID(value(StringType, "The link's second id.").personal()),
    SOURCE(value(StringType, "Source that said so first.")),
    CAUSE(value(StringType, "What happened when it was said."));

    public static final Table TABLE = Table.of(
                    Layer.CORE,
                    "identity_merges",
                    IdentityMerges.class,
                    "Links by which two people became one; without the link they would be two. One row per person id that was given up.")
            .holding("gone_person_id <> kept_person_id");

    private final Spec spec;

    IdentityMerges(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
