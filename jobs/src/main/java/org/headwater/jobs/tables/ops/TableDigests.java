package org.headwater.jobs.tables.ops;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** What each table held after a run: the same digest, the same rows. One row per run and table. */
public enum TableDigests implements Field {
    RUN_ID(key(StringType, "As-of date and a digest of inputs, config and program.")),
    TABLE_NAME(key(StringType, "Layer and name.")),
    VERSION(value(LongType, "Delta version that the run published.")),
    ROW_COUNT(value(LongType, "Rows of the table, or of the run slice of a sliced one.")),
    DIGEST(value(StringType, "Order-free digest of the same rows."));

    public static final Table TABLE = Table.of(
            Layer.OPS,
            "table_digests",
            TableDigests.class,
            "What each table held after a run: the same digest, the same rows. One row per run and table.");

    private final Spec spec;

    TableDigests(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
