package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** How many people moved from which stage to which since the as-of date before. One row per as-of date, model, stage before and stage now. */
public enum StageFlow implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    MODEL(key(StringType, "Name of the funnel whose steps are the stages.")),
    FROM_STAGE(key(StringType, "Stage at the as-of date before; new for who was not there.")),
    TO_STAGE(key(StringType, "Stage now; gone for who is no longer there, such as after an erasure.")),
    USERS(value(LongType, "People who moved so; staying is a move from a stage to itself.")),
    PREVIOUS_AS_OF(optional(DateType, "The as-of date before; null when there is none."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "stage_flow",
                    StageFlow.class,
                    "How many people moved from which stage to which since the as-of date before. One row per as-of date, model, stage before and stage now.")
            .holding("users >= 1 and (from_stage <> 'new' or previous_as_of is null or to_stage <> 'gone')");

    private final Spec spec;

    StageFlow(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
