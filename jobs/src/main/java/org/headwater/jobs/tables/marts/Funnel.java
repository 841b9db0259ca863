package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** How many people reach each step of each way, and how long it takes them. One row per as-of date, funnel, breakdown and step. */
public enum Funnel implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    FUNNEL(key(StringType, "Name of the funnel.")),
    BREAKDOWN(key(
            StringType,
            "What people are counted under: = and the value; all for everybody, none where there is no value.")),
    STEP_NO(key(IntegerType, "Number of the step, from 1.")),
    STEP(value(StringType, "Its name.")),
    TITLE(value(StringType, "Its English name for people.")),
    TITLE_ZH(value(StringType, "Its Chinese name for people.")),
    USERS(value(LongType, "People who reached it.")),
    STOPPED_HERE(value(LongType, "People for whom it is the furthest step.")),
    MAY_STILL_GO_ON(value(LongType, "Of those, people whose window has not passed; 0 at the last step.")),
    OF_PREVIOUS_RATIO(optional(
            DoubleType,
            "Users over those of the step before; over 1 where that may be left out; null when nobody reached that.")),
    OF_FIRST_RATIO(value(DoubleType, "Users over those of the first step, 0 to 1.")),
    MEDIAN_SECONDS(
            optional(
                    LongType,
                    "Whole seconds since the step before it on the way: half of the people needed at most so long; null when nobody has it.")),
    P90_SECONDS(optional(LongType, "The same for nine in ten."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "funnel",
                    Funnel.class,
                    "How many people reach each step of each way, and how long it takes them. One row per as-of date, funnel, breakdown and step.")
            .holding("stopped_here <= users and may_still_go_on <= stopped_here and of_first_ratio between 0 and 1");

    private final Spec spec;

    Funnel(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
