package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** How far each person got on each way, and who stopped where. One row per as-of date, funnel and person. */
public enum FunnelMembers implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    FUNNEL(key(StringType, "Name of the funnel.")),
    PERSON_ID(
            key(StringType, "Who: the person of identities, else kind and id.").personal()),
    STEP_NO(value(IntegerType, "Number of the furthest step reached, from 1.")),
    STEP(value(StringType, "Its name.")),
    IS_CONVERTED(value(BooleanType, "Whether it is the last step.")),
    IS_OPEN(value(
            BooleanType,
            "Whether the person stopped before the last step but may still go on: the window has not passed.")),
    BEGAN_AT(value(TimestampType, "First step of the way that got there first, UTC.")),
    REACHED_AT(value(TimestampType, "When the furthest step was first reached, UTC.")),
    STEP_AT(value(
            createArrayType(TimestampType, true),
            "Times of the steps of that way, in order; null for one that it left out.")),
    STEPS(value(
            createArrayType(StringType, false), "Names of all steps that the person reached, on this way or another.")),
    BREAKDOWN(optional(
            StringType,
            "What the person is counted under; null without a breakdown, or where the event has no value."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "funnel_members",
                    FunnelMembers.class,
                    "How far each person got on each way, and who stopped where. One row per as-of date, funnel and person.")
            .holding(
                    "step_no >= 1 and size(step_at) >= step_no and began_at <= reached_at and not (is_converted and is_open)");

    private final Spec spec;

    FunnelMembers(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
