package org.headwater.jobs.tables.core;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
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

/** Money given back, dated. One row per shop and refund. */
public enum Refunds implements Field {
    SHOP(key(StringType, "Shop that issued the refund.")),
    REFUND_ID(key(StringType, "Refund number as the shop issued it.")),
    ORDER_ID(optional(StringType, "Order that it belongs to; null when the source does not say.")),
    USER_ID(optional(StringType, "Who got it: as the source says, else who paid the order; null when neither is known.")
            .personal()),
    STATUS(value(StringType, "success, pending or failed; only success reduces revenue.")),
    REFUNDED_AT(optional(TimestampType, "When the money went back, UTC; null only when it has not.")),
    UPDATED_AT(optional(TimestampType, "Version of this state, UTC: the latest wins; null when the source has none.")),
    REFUNDED_FEN(value(LongType, "Money given back, in minor units, 0 or more.")),
    OVER_REFUND(
            value(
                    BooleanType,
                    "Whether the successful refunds of its order are more than was paid with the order; false when the order is not known.")),
    CURRENCY(value(StringType, "ISO 4217 code of the amount.")),
    SOURCE(value(StringType, "Source in the config that it came from."));

    public static final Table TABLE = Table.of(
                    Layer.CORE, "refunds", Refunds.class, "Money given back, dated. One row per shop and refund.")
            .holding(
                    "status in ('success', 'pending', 'failed') and (status <> 'success' or refunded_at is not null) and refunded_fen >= 0");

    private final Spec spec;

    Refunds(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
