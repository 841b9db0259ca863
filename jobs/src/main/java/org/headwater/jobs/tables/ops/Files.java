package org.headwater.jobs.tables.ops;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Input files and where their rows went. One row per run, source and file. */
public enum Files implements Field {
    RUN_ID(key(StringType, "As-of date and a digest of inputs, config and program.")),
    SOURCE(key(StringType, "Source in the config.")),
    FILE(key(StringType, "Path, relative to the config.")),
    SHA256(value(StringType, "Digest of the file as it lies on disk.")),
    BYTES(value(LongType, "Its size.")),
    ROWS_IN(value(LongType, "Rows in it, without the header.")),
    ACCEPTED(value(LongType, "Rows that are in core.")),
    QUARANTINED(value(LongType, "Rows kept aside with a reason.")),
    DUPLICATE(value(LongType, "Rows that said the same as, or an older state than, an accepted one.")),
    IGNORED(value(LongType, "Rows that are known not to be data."));

    public static final Table TABLE = Table.of(
                    Layer.OPS,
                    "files",
                    Files.class,
                    "Input files and where their rows went. One row per run, source and file.")
            .holding("rows_in = accepted + quarantined + duplicate + ignored");

    private final Spec spec;

    Files(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
