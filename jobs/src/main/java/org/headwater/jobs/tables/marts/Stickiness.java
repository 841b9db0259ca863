package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** How many people are there on a day, in a week and in a month. One row per as-of date and day. */
public enum Stickiness implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    DAY(key(DateType, "Business day; the last 60.")),
    DAU(value(LongType, "People with an event, a message or a paid order on it.")),
    WAU(value(LongType, "People on one of the 7 days that end with it.")),
    MAU(value(LongType, "People on one of the 30 days that end with it.")),
    STICKINESS_RATIO(value(DoubleType, "DAU over MAU, 0 to 1; 0 without people.")),
    NEW_USERS(value(LongType, "Of the DAU, people there for the first time.")),
    RETURNING(value(LongType, "Of the DAU, people who were there the day before.")),
    RESURRECTING(value(LongType, "Of the DAU, people back after a pause.")),
    DORMANT(value(LongType, "People of the day before who are not there."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "stickiness",
                    Stickiness.class,
                    "How many people are there on a day, in a week and in a month. One row per as-of date and day.")
            .holding("dau <= wau and wau <= mau and new_users <= dau and new_users + returning + resurrecting = dau");

    private final Spec spec;

    Stickiness(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
