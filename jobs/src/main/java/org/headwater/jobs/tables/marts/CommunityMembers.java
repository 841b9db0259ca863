package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Which community everybody is in who has a tie to somebody. One row per person and as-of date. */
public enum CommunityMembers implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    COMMUNITY_ID(value(StringType, "The community, as in communities: its person of smallest id.")
            .personal()),
    PERSON_ID(key(StringType, "Who.").personal());

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "community_members",
                    CommunityMembers.class,
                    "Which community everybody is in who has a tie to somebody. One row per person and as-of date.")
            .holding("community_id <= person_id");

    private final Spec spec;

    CommunityMembers(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
