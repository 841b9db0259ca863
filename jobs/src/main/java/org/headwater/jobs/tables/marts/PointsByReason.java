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

/** What points were given and taken for. One row per as-of date, kind and reason. */
public enum PointsByReason implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    KIND(key(StringType, "earned, spent or expired.")),
    REASON(key(StringType, "What for, as the event says; empty when it does not.")),
    PEOPLE(value(LongType, "Whose points moved.")),
    MOVES(value(LongType, "How often.")),
    POINTS(value(LongType, "Points, above 0.")),
    POINTS_30D(value(LongType, "Of them, those of the last 30 days."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "points",
                    PointsByReason.class,
                    "What points were given and taken for. One row per as-of date, kind and reason.")
            .holding("kind in ('earned', 'spent', 'expired') and points >= points_30d and moves >= people");

    private final Spec spec;

    PointsByReason(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
