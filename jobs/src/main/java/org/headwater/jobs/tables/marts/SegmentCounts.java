package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;
import static org.headwater.jobs.tables.Types.MONEY;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** How many people and how much money each segment holds. One row per as-of date, map and segment. */
public enum SegmentCounts implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    MAP(key(StringType, "segment for the 11-segment grid, value_class for the eight classes.")),
    SEGMENT(key(StringType, "Code of the segment or class.")),
    TITLE(value(StringType, "English name.")),
    TITLE_ZH(value(StringType, "Chinese name.")),
    USERS(value(LongType, "People in it.")),
    ORDERS(value(LongType, "Their paid orders.")),
    NET_REVENUE(value(MONEY, "Their paid amounts less refunds."));

    public static final Table TABLE = Table.of(
            Layer.MARTS,
            "segment_counts",
            SegmentCounts.class,
            "How many people and how much money each segment holds. One row per as-of date, map and segment.");

    private final Spec spec;

    SegmentCounts(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
