package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Who comes back, by the period of each person's first time. One row per as-of date, kind, period, cohort and number of the period after. */
public enum Retention implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    KIND(key(StringType, "activity (any event, message or paid order) or purchase (paid orders alone).")),
    PERIOD(key(StringType, "day, week (from Monday) or month, of the calendar.")),
    COHORT(key(DateType, "First day of the period of the person's first time.")),
    PERIOD_NO(key(IntegerType, "Periods after it, from 0; 60 days, 26 weeks and 24 months at most.")),
    USERS(value(LongType, "People of the cohort.")),
    RETAINED(value(LongType, "People who came in this period.")),
    RETAINED_ON_OR_AFTER(value(LongType, "People who came in it or any later one.")),
    RETAINED_RATIO(value(DoubleType, "Retained over users, 0 to 1.")),
    IS_COMPLETE(value(BooleanType, "Whether the period is over at the as-of date."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "retention",
                    Retention.class,
                    "Who comes back, by the period of each person's first time. One row per as-of date, kind, period, cohort and number of the period after.")
            .holding("retained <= users and retained_on_or_after <= users and retained <= retained_on_or_after");

    private final Spec spec;

    Retention(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
