package org.headwater.jobs.tables.ops;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Rows that could not be read, whole. One row per run, file and line. */
public enum Quarantine implements Field {
    RUN_ID(key(StringType, "As-of date and a digest of inputs, config and program.")),
    SOURCE(value(StringType, "Source in the config.")),
    FILE(key(StringType, "Path, relative to the config.")),
    LINE(key(LongType, "Line where the row begins.")),
    BYTE_OFFSET(optional(LongType, "Where the row begins in the unpacked file; null for Parquet.")),
    REASON(value(StringType, "Reason code.")),
    COLUMN_NAME(optional(StringType, "Column at fault; null when it is the whole row.")),
    DETAIL(optional(StringType, "What was found and what would be right.").personal()),
    RAW(optional(
                    StringType,
                    "The row as it stands in the file, at most 4,096 characters; null when its time is over, see `message_text_days`.")
            .personal());

    public static final Table TABLE = Table.of(
            Layer.OPS,
            "quarantine",
            Quarantine.class,
            "Rows that could not be read, whole. One row per run, file and line.");

    private final Spec spec;

    Quarantine(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
