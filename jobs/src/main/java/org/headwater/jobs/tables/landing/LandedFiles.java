package org.headwater.jobs.tables.landing;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Files whose rows lie in the lake. One row per reading of a file; the latest of a file counts. */
public enum LandedFiles implements Field {
    BATCH(key(LongType, "Number of the reading, 1 for the first.")),
    SOURCE(key(StringType, "Source in the config.")),
    FILE(key(StringType, "Path of the file as listed, relative to the config.")),
    BYTES(value(LongType, "Its size.")),
    MODIFIED(value(LongType, "When it was last changed, in epoch milliseconds, as the file system says.")),
    SHA256(value(StringType, "Digest of the file as it lies on disk.")),
    READING(value(StringType, "Digest of the mapping and the program that read it.")),
    ACCEPTED(value(LongType, "Rows that say something, before those that others supersede are taken off.")),
    QUARANTINED(value(LongType, "Rows kept aside with a reason.")),
    IGNORED(value(LongType, "Rows that are known not to be data.")),
    ERROR(value(StringType, "Why it can't be read to its end; empty when it can. What was read of it does not count.")),
    AS_OF(value(DateType, "As-of date of the run that read it, or the day that it ran, whichever is earlier.")),
    HOLDS_MESSAGES(value(BooleanType, "Whether its format is one of messages, whose words are kept for a time.")),
    UNREAD(value(StringType, "Its columns that nobody reads, one a line; empty where rows have columns of their own.")),
    PAID_ORDERS(value(LongType, "Rows with a paid order over nothing.")),
    PAID_LOGS(value(LongType, "Sum of the natural logarithms of their amounts in minor units, each in millionths."));

    public static final Table TABLE = Table.of(
            Layer.LANDING,
            "landed_files",
            LandedFiles.class,
            "Files whose rows lie in the lake. One row per reading of a file; the latest of a file counts.");

    private final Spec spec;

    LandedFiles(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
