package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createDecimalType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** What went on from one share. One row per root share and as-of date. */
public enum Cascades implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    ROOT_SHARE_ID(key(StringType, "The share that began it.")),
    PERSON_ID(optional(StringType, "Who began it; null when nobody knows.").personal()),
    CONTENT_ID(optional(StringType, "What was passed on; null when the source does not say.")),
    CATEGORY(optional(StringType, "Its category; null when the source does not say.")),
    STARTED_AT(value(TimestampType, "When, UTC.")),
    SHARES(value(LongType, "Shares, the root too.")),
    SHARERS(value(LongType, "People who passed it on.")),
    DEPTH(value(LongType, "Largest generation; 0 where nobody went on with it.")),
    STRUCTURAL_VIRALITY(
            value(
                    DoubleType,
                    "Mean distance of two of its shares: small for one broadcast, large for many small steps; 0 for one share.")),
    OPENERS(value(LongType, "People who opened it.")),
    BUYERS(value(LongType, "People who bought from it.")),
    ORDERS(value(LongType, "Paid orders from it.")),
    REVENUE(value(createDecimalType(18, 2), "Paid for them, less what was given back.")),
    HOURS_TO_PEAK(optional(
            LongType,
            "Full hours from the start to the hour in which most people first opened it; null when nobody did."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "cascades",
                    Cascades.class,
                    "What went on from one share. One row per root share and as-of date.")
            .holding("shares >= 1 and sharers <= shares and buyers <= orders and (shares = 1) = (depth = 0)");

    private final Spec spec;

    Cascades(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
