package org.headwater.jobs.tables.facts;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Merge;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** All that a user ever paid and got back. One row per user. */
public enum UserOrders implements Field {
    USER_ID(key(
                    StringType,
                    "Who paid: the person id where `customers` tells whose the user id of the order is, else that user id.")
            .personal()),
    ORDERS(value(LongType, "Paid orders.").merged(Merge.SUM)),
    PAID_FEN(value(LongType, "Paid for goods, in minor units.").merged(Merge.SUM)),
    REFUNDS(value(LongType, "Successful refunds.").merged(Merge.SUM)),
    REFUNDED_FEN(value(LongType, "Given back, in minor units.").merged(Merge.SUM)),
    FIRST_PAID_AT(optional(TimestampType, "First payment, UTC; null when only refunds are known.")
            .merged(Merge.MIN)),
    LAST_PAID_AT(optional(TimestampType, "Latest payment, UTC; null when only refunds are known.")
            .merged(Merge.MAX)),
    LAST_REFUNDED_AT(optional(TimestampType, "Latest refund, UTC; null when there is none.")
            .merged(Merge.MAX));

    public static final Table TABLE = Table.of(
                    Layer.FACTS,
                    "user_orders",
                    UserOrders.class,
                    "All that a user ever paid and got back. One row per user.")
            .holding(
                    "orders >= 0 and refunds >= 0 and (orders = 0) = (first_paid_at is null) and (orders > 0 or paid_fen = 0)");

    private final Spec spec;

    UserOrders(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
