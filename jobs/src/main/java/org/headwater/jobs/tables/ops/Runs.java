package org.headwater.jobs.tables.ops;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Runs of the pipeline and how they ended. One row per run and attempt. */
public enum Runs implements Field {
    RUN_ID(key(StringType, "As-of date and a digest of inputs, config and program.")),
    ATTEMPT(key(IntegerType, "1 for the first try with the same inputs.")),
    AS_OF(value(DateType, "Last business day that counts.")),
    STATUS(value(StringType, "done or failed; a run killed in the middle leaves no row.")),
    EXIT_CODE(value(IntegerType, "As the command ended.")),
    STARTED_AT(value(TimestampType, "By the clock of the machine.")),
    SECONDS(value(DoubleType, "How long it took.")),
    MESSAGE(optional(StringType, "Why it failed."));

    public static final Table TABLE = Table.of(
            Layer.OPS, "runs", Runs.class, "Runs of the pipeline and how they ended. One row per run and attempt.");

    private final Spec spec;

    Runs(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
