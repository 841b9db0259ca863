package org.headwater.jobs.tables.core;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Paid orders that came by a share. One row per shop and order. */
public enum ShareOrders implements Field {
    SHOP(key(StringType, "Shop that issued the order.")),
    ORDER_ID(key(StringType, "Order number as the shop issued it.")),
    SHARE_ID(value(StringType, "The share that was followed.")),
    PERSON_ID(optional(StringType, "Who ordered; null when nobody knows.").personal()),
    PAID_AT(value(TimestampType, "When the payment cleared, UTC.")),
    PAID_FEN(value(LongType, "Paid for goods, in minor units."));

    public static final Table TABLE = Table.of(
            Layer.CORE,
            "share_orders",
            ShareOrders.class,
            "Paid orders that came by a share. One row per shop and order.");

    private final Spec spec;

    ShareOrders(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
