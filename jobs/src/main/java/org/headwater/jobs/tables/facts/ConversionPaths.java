package org.headwater.jobs.tables.facts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Channels that each person was touched by before a paid order, or before nothing. One row per person and path. */
public enum ConversionPaths implements Field {
    PERSON_ID(key(StringType, "Who, over all ids that are known to be theirs; the id itself where none is known.")
            .personal()),
    PATH(key(LongType, "1 for the first path of the person, and so on.")),
    SHOP(optional(StringType, "Shop of the order that it led to; null when it led to none.")),
    ORDER_ID(optional(StringType, "That order.")),
    USER_ID(optional(StringType, "Who paid it, as the shop knows them.").personal()),
    NUMBER(optional(LongType, "1 when it is the first order of this user, and so on.")),
    PAID_ON(optional(DateType, "Business day of it.")),
    PAID_FEN(value(LongType, "Paid, in minor units; 0 without an order.")),
    CHANNELS(value(createArrayType(StringType, false), "Channels from the first touch to the last.")),
    AGES(value(createArrayType(LongType, false), "Seconds from each touch to the order, or to the last touch."));

    public static final Table TABLE = Table.of(
                    Layer.FACTS,
                    "conversion_paths",
                    ConversionPaths.class,
                    "Channels that each person was touched by before a paid order, or before nothing. One row per"
                            + " person and path.")
            .holding("size(channels) = size(ages) and size(channels) >= 1 and (order_id is null) = (number is null) and"
                    + " (order_id is not null or paid_fen = 0)");

    private final Spec spec;

    ConversionPaths(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
