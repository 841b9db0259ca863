package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** How long a silence is long, by category and for all. One row per as-of date and category. */
public enum LifecycleThresholds implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    CATEGORY(key(StringType, "Category of the latest order, or * for everybody else.")),
    BASIS(value(
            StringType,
            "config: set by hand; gaps: from the days between purchases of this category; default: too few of"
                    + " them anywhere.")),
    GAPS(value(LongType, "Times that somebody bought again on a later day.")),
    NEW_DAYS(value(IntegerType, "Up to so many days after the purchase a first-time buyer is new.")),
    LATE_DAYS(value(IntegerType, "Up to so many days nobody is late; then at risk.")),
    SILENT_DAYS(value(IntegerType, "Up to so many days at risk; then dormant.")),
    GONE_DAYS(value(IntegerType, "Up to so many days dormant; then lost."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "lifecycle_thresholds",
                    LifecycleThresholds.class,
                    "How long a silence is long, by category and for all. One row per as-of date and category.")
            .holding("0 <= new_days and new_days <= late_days and late_days < silent_days and silent_days < gone_days");

    private final Spec spec;

    LifecycleThresholds(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
