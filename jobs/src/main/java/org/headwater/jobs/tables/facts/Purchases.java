package org.headwater.jobs.tables.facts;

import static org.apache.spark.sql.types.DataTypes.DateType;
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

/** Paid orders of known users, numbered in the order in which each user paid them. One row per shop and order. */
public enum Purchases implements Field {
    SHOP(key(StringType, "Shop that issued the order.")),
    ORDER_ID(key(StringType, "Order number as the shop issued it.")),
    USER_ID(value(StringType, "Who paid.").personal()),
    PAID_AT(value(TimestampType, "When the payment cleared, UTC.")),
    PAID_ON(value(DateType, "Business day of it.")),
    PAID_FEN(value(LongType, "Paid for goods, in minor units.")),
    DISCOUNT_FEN(
            optional(LongType, "Taken off the list price before, in minor units; null when the source does not say.")),
    NUMBER(value(
            LongType, "1 for the first order of the user, and so on; at the same moment by shop and order number.")),
    FIRST_PAID_ON(value(DateType, "Business day of the first order of the user.")),
    PREVIOUS_PAID_ON(optional(DateType, "Business day of the order before it; null for the first.")),
    NEXT_PAID_ON(optional(DateType, "Business day of the order after it; null for the latest.")),
    CATEGORY(optional(
            StringType,
            "Category that most of its money went to, by name among equals; null when the lines do not say."));

    public static final Table TABLE = Table.of(
                    Layer.FACTS,
                    "purchases",
                    Purchases.class,
                    "Paid orders of known users, numbered in the order in which each user paid them. One row per shop"
                            + " and order.")
            .holding("number >= 1 and (number = 1) = (previous_paid_on is null) and first_paid_on <= paid_on and"
                    + " (number > 1 or first_paid_on = paid_on)");

    private final Spec spec;

    Purchases(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
