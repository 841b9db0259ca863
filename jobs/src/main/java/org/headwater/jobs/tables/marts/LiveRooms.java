package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createMapType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;
import static org.headwater.jobs.tables.Types.MONEY;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Who came to each live room and what they did. One row per as-of date and room. */
public enum LiveRooms implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    ROOM_ID(key(StringType, "Number of the room.")),
    ANCHOR(optional(StringType, "Who led it; null when no event says.")),
    OPENED_AT(value(TimestampType, "When the first came in, UTC.")),
    VIEWERS(value(LongType, "People who came in.")),
    ENTRIES(value(LongType, "How often they did.")),
    NEW_VIEWERS(value(LongType, "Of them, people of whom nothing was known before that day.")),
    MEAN_STAY_SECONDS(optional(DoubleType, "Seconds of a stay that ended; null when no end is known.")),
    MEDIAN_STAY_SECONDS(optional(LongType, "The stay that half of them do not exceed; null when no end is known.")),
    STAYED(value(LongType, "People with a stay of a minute and more.")),
    INTERACTED(value(LongType, "People who liked or commented.")),
    RESERVED(value(LongType, "People who reserved a seat before.")),
    RESERVED_AND_CAME(value(LongType, "Of them, people who came.")),
    ADDED_24H(value(LongType, "Viewers who became the contact of a member of staff within 24 hours of coming in.")),
    ADDED_BY_CODE(
            value(createMapType(StringType, LongType, true), "The same by channel code of the contact; '' for none.")),
    BUYERS(value(LongType, "People who ordered there and paid.")),
    ORDERS(value(LongType, "Their orders.")),
    PAID_REVENUE(value(MONEY, "Paid for them.")),
    REVENUE_PER_VIEWER(value(MONEY, "paid_revenue by viewers."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "live_rooms",
                    LiveRooms.class,
                    "Who came to each live room and what they did. One row per as-of date and room.")
            .holding(
                    "entries >= viewers and viewers >= new_viewers and viewers >= stayed and viewers >= added_24h and reserved >= reserved_and_came and buyers <= orders");

    private final Spec spec;

    LiveRooms(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
