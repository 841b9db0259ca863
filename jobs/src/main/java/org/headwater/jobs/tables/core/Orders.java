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

/** Orders of every shop in their latest known state, paid or not. One row per shop and order. */
public enum Orders implements Field {
    SHOP(key(StringType, "Shop that issued the order, as named in the config.")),
    ORDER_ID(key(StringType, "Order number as the shop issued it.")),
    USER_ID(optional(StringType, "Who ordered; null when the shop does not know.")
            .personal()),
    STATUS(value(StringType, "unpaid, paid or cancelled (before payment); an order refunded later stays paid.")),
    ORDERED_AT(optional(TimestampType, "When it was placed, UTC; null when the source does not say.")),
    PAID_AT(optional(TimestampType, "When the payment cleared, UTC; null only when not paid.")),
    UPDATED_AT(optional(TimestampType, "Version of this state, UTC: the latest wins; null when the source has none.")),
    PAID_FEN(value(
            LongType, "Paid for goods after discounts, in minor units (1/100) of the currency; 0 when not paid.")),
    DISCOUNT_FEN(optional(
            LongType,
            "Taken off the list price by coupons and promotions, in minor units; null when the source does not say.")),
    ADDRESS_KEY(optional(
                    StringType,
                    "Fingerprint of where it was sent to, equal for one address however it is punctuated; null when the source does not say.")
            .personal()),
    CURRENCY(value(StringType, "ISO 4217 code of the amount.")),
    SOURCE(value(StringType, "Source in the config that it came from."));

    public static final Table TABLE = Table.of(
                    Layer.CORE,
                    "orders",
                    Orders.class,
                    "Orders of every shop in their latest known state, paid or not. One row per shop and order.")
            .holding(
                    "status in ('unpaid', 'paid', 'cancelled') and (status = 'paid') = (paid_at is not null) and (status = 'paid' or paid_fen = 0)");

    private final Spec spec;

    Orders(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
