package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;
import static org.headwater.jobs.tables.Types.MONEY;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** What everybody who ever paid is still worth. One row per as-of date and user. */
public enum UserValue implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    USER_ID(key(StringType, "Who.").personal()),
    MODEL(value(StringType, "The model of orders, see value_fits.")),
    ORDERS(value(LongType, "Paid orders so far.")),
    HISTORICAL_VALUE(value(MONEY, "Paid less successful refunds so far.")),
    HISTORICAL_MARGIN(optional(
            MONEY, "What is left of it after goods and service, see acquisition; null where the config says neither.")),
    ALIVE_PROBABILITY(value(DoubleType, "Chance that the user has not left for good; 0 to 1.")),
    ALIVE_LOW(value(DoubleType, "It is at least this, by the parameters' errors, 90 %.")),
    ALIVE_HIGH(value(DoubleType, "It is at most this, by the parameters' errors, 90 %.")),
    ORDERS_30D(value(DoubleType, "Orders expected in the next 30 days.")),
    ORDERS_30D_LOW(value(IntegerType, "For 90 of 100 users the orders will be this many at least …")),
    ORDERS_30D_HIGH(value(IntegerType, "… and this many at most.")),
    ORDERS_90D(value(DoubleType, "Orders expected in the next 90 days.")),
    ORDERS_90D_LOW(value(IntegerType, "For 90 of 100 users the orders will be this many at least …")),
    ORDERS_90D_HIGH(value(IntegerType, "… and this many at most.")),
    ORDERS_365D(value(DoubleType, "Orders expected in the next 365 days.")),
    ORDERS_365D_LOW(value(IntegerType, "For 90 of 100 users the orders will be this many at least …")),
    ORDERS_365D_HIGH(value(IntegerType, "… and this many at most.")),
    ORDER_VALUE(value(MONEY, "What the next order is expected to bring, less what is usually refunded.")),
    REVENUE_30D(value(MONEY, "Expected of the next 30 days: orders times what one brings.")),
    REVENUE_30D_LOW(value(MONEY, "The same for the least orders of the interval.")),
    REVENUE_30D_HIGH(value(MONEY, "The same for the most orders of the interval.")),
    REVENUE_90D(value(MONEY, "Expected of the next 90 days.")),
    REVENUE_90D_LOW(value(MONEY, "The same for the least orders of the interval.")),
    REVENUE_90D_HIGH(value(MONEY, "The same for the most orders of the interval.")),
    REVENUE_365D(value(MONEY, "Expected of the next 365 days.")),
    REVENUE_365D_LOW(value(MONEY, "The same for the least orders of the interval.")),
    REVENUE_365D_HIGH(value(MONEY, "The same for the most orders of the interval.")),
    DISCOUNTED_ORDERS(value(DoubleType, "All orders still to come, discounted by 10 % a year.")),
    LIFETIME_VALUE(value(MONEY, "What is still to come, discounted by 10 % a year.")),
    LIFETIME_VALUE_LOW(value(MONEY, "It is at least this, by the parameters' errors, 90 %.")),
    LIFETIME_VALUE_HIGH(value(MONEY, "It is at most this, by the parameters' errors, 90 %.")),
    LIFETIME_MARGIN(optional(
            MONEY, "What is left of the lifetime value after goods and service; null where the config says neither."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "user_value",
                    UserValue.class,
                    "What everybody who ever paid is still worth. One row per as-of date and user.")
            .holding("orders > 0 and alive_probability between alive_low and alive_high"
                    + " and orders_365d_low <= orders_365d_high and lifetime_value between lifetime_value_low and lifetime_value_high"
                    + " and orders_30d <= orders_90d and orders_90d <= orders_365d");

    private final Spec spec;

    UserValue(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
