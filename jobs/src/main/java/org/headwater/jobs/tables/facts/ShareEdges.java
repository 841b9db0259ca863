package org.headwater.jobs.tables.facts;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Merge;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Who passes on to whom, and what came of it. One row per pair of people and kind of tie. */
public enum ShareEdges implements Field {
    FROM_ID(key(StringType, "Who passes on.").personal()),
    TO_ID(key(StringType, "Who receives.").personal()),
    KIND(key(
            StringType,
            "share (the one opened what the other passed on) or invite (the one brought the other into a group).")),
    FIRST_AT(value(TimestampType, "The first time, UTC.").merged(Merge.MIN)),
    LAST_AT(value(TimestampType, "The last time, UTC.").merged(Merge.MAX)),
    TIMES(value(LongType, "Shares opened, or groups joined.").merged(Merge.SUM)),
    ORDERS(value(LongType, "Paid orders that followed.").merged(Merge.SUM)),
    PAID_FEN(value(LongType, "Paid for them, in minor units.").merged(Merge.SUM));

    public static final Table TABLE = Table.of(
                    Layer.FACTS,
                    "share_edges",
                    ShareEdges.class,
                    "Who passes on to whom, and what came of it. One row per pair of people and kind of tie.")
            .holding("times >= 1 and orders >= 0 and from_id <> to_id");

    private final Spec spec;

    ShareEdges(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
