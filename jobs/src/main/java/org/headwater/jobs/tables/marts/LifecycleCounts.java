package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** How many users stand in each state, where they came from, and how many moved on the day. One row per as-of date, state and state before it. */
public enum LifecycleCounts implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    STATE(key(StringType, "State.")),
    PREVIOUS(key(StringType, "The state before it; - in the first.")),
    USERS(value(LongType, "Who stands in it and came from there.")),
    MOVED(value(LongType, "Those of them who did so on the as-of date itself."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "lifecycle_counts",
                    LifecycleCounts.class,
                    "How many users stand in each state, where they came from, and how many moved on the day. One row"
                            + " per as-of date, state and state before it.")
            .holding("0 <= moved and moved <= users and state <> previous");

    private final Spec spec;

    LifecycleCounts(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
