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

/** How many buy again, and within how long. One row per as-of date, scope, subject, order number and window. */
public enum Repurchase implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    SCOPE(key(StringType, "all, category (of the order) or cohort (month of the first order).")),
    SUBJECT(key(StringType, "all, the category, or the month such as 2026-01.")),
    NUMBER(key(LongType, "After which order: 1 asks for the second, and so on; 1 to 5.")),
    WINDOW_DAYS(key(IntegerType, "Within how many days: 30, 60, 90, 180 or 365.")),
    CUSTOMERS(value(LongType, "Users who placed this order so long ago that the whole window is over.")),
    AGAIN(value(LongType, "Those of them who ordered again within the window.")),
    RATE(optional(DoubleType, "again / customers; null when there are none.")),
    DAYS_TO_NEXT(value(LongType, "Days that those who came again took, added up."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "repurchase",
                    Repurchase.class,
                    "How many buy again, and within how long. One row per as-of date, scope, subject, order number and"
                            + " window.")
            .holding("0 <= again and again <= customers and days_to_next <= again * window_days");

    private final Spec spec;

    Repurchase(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
