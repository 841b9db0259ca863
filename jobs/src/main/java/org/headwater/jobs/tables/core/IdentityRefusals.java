package org.headwater.jobs.tables.core;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Ids and links that join nobody, and why. One row per reason and id, and for a link other id. */
public enum IdentityRefusals implements Field {
    REASON(
            key(
                    StringType,
                    "Why: GIANT_COMPONENT, SHARED_ID, TWO_ACCOUNTS, or of an id that is nobody's, BLANK, PLACEHOLDER, ALL_ZERO, MASKED, UNUSABLE_PHONE and so on.")),
    KIND(key(StringType, "Kind of the id as the source gave it; empty when it gave none.")),
    SCOPE(key(StringType, "Scope of the id.")),
    ID_VALUE(key(
                    StringType,
                    "The id: as the source gave it when it is nobody's, else in normal form; of a giant component the id that was seen first.")
            .personal()),
    OTHER_KIND(key(StringType, "Kind of the other id of a link; empty for an id.")),
    OTHER_SCOPE(key(StringType, "Scope of the other id of a link; empty for an id.")),
    OTHER_ID_VALUE(key(StringType, "Other id of a link; empty for an id.").personal()),
    SIZE(
            value(
                    LongType,
                    "GIANT_COMPONENT: ids that hang together; SHARED_ID: known people directly linked to it; TWO_ACCOUNTS: 1; else in how many rows of links and sightings the id stood."));

    public static final Table TABLE = Table.of(
            Layer.CORE,
            "identity_refusals",
            IdentityRefusals.class,
            "Ids and links that join nobody, and why. One row per reason and id, and for a link other id.");

    private final Spec spec;

    IdentityRefusals(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
