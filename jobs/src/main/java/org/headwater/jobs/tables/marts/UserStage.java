package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createMapType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Where each person stands in each model of stages. One row per as-of date, model and person. */
public enum UserStage implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    MODEL(key(StringType, "Name of the funnel whose steps are the stages.")),
    PERSON_ID(
            key(StringType, "Who: the person of identities, else kind and id.").personal()),
    STAGE_NO(value(IntegerType, "Number of the stage, from 1.")),
    STAGE(value(StringType, "The furthest stage reached.")),
    STAGE_ZH(value(StringType, "Its Chinese name.")),
    SINCE(value(TimestampType, "When it was first reached, UTC.")),
    DAYS_IN_STAGE(value(IntegerType, "Days from the business day of that to the as-of date.")),
    STAGE_DATES(value(createMapType(StringType, DateType, false), "Business day of each stage on the way there."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "user_stage",
                    UserStage.class,
                    "Where each person stands in each model of stages. One row per as-of date, model and person.")
            .holding("stage_no >= 1 and map_contains_key(stage_dates, stage)");

    private final Spec spec;

    UserStage(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
