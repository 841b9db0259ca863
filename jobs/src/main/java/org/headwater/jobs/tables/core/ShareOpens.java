package org.headwater.jobs.tables.core;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Who opened what others passed on. One row per share and person who opened it. */
public enum ShareOpens implements Field {
    SHARE_ID(key(StringType, "Number of the share.")),
    PERSON_ID(key(StringType, "Who opened it.").personal()),
    FIRST_AT(value(TimestampType, "The first time, UTC.")),
    LAST_AT(value(TimestampType, "The last time, UTC.")),
    OPENS(value(LongType, "How often."));

    public static final Table TABLE = Table.of(
                    Layer.CORE,
                    "share_opens",
                    ShareOpens.class,
                    "Who opened what others passed on. One row per share and person who opened it.")
            .holding("opens >= 1 and first_at <= last_at");

    private final Spec spec;

    ShareOpens(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
