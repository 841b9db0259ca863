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

/** Sums that two ways of counting have to agree on. One row per as-of date and sum. */
public enum Reconciliation implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    SUM_NAME(key(StringType, "Name of the sum.")),
    MEANING(value(StringType, "What is counted, and in which two tables.")),
    ONE_VALUE(value(LongType, "What the one table says.")),
    OTHER_VALUE(value(LongType, "What the other says; a run in which they differ fails."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "reconciliation",
                    Reconciliation.class,
                    "Sums that two ways of counting have to agree on. One row per as-of date and sum.")
            .holding("one_value = other_value");

    private final Spec spec;

    Reconciliation(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
