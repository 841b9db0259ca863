package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;
import static org.headwater.jobs.tables.Types.MONEY;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Sales and people of each day. One row per as-of date and day. */
public enum DailyMetrics implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    DAY(key(DateType, "Business day, from the first with an order or refund to the as-of date, none left out.")),
    GMV(value(MONEY, "Paid for goods.")),
    REFUNDED_REVENUE(value(MONEY, "Given back on this day, whenever it was paid.")),
    NET_REVENUE(value(MONEY, "Paid less given back.")),
    ORDERS(value(LongType, "Paid orders, also of people whom the shop does not know.")),
    BUYERS(value(LongType, "Known users who paid.")),
    NEW_BUYERS(value(LongType, "Those of them who had never paid before.")),
    ACTIVE_USERS(value(
            LongType, "Ids that are known by name, of buyers and of whoever did something on site or in the app.")),
    AVERAGE_ORDER_VALUE(optional(MONEY, "Paid per order; null without orders.")),
    REVENUE_PER_ACTIVE_USER(optional(MONEY, "Net revenue per active user; null without active users."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "daily_metrics",
                    DailyMetrics.class,
                    "Sales and people of each day. One row per as-of date and day.")
            .holding("net_revenue = gmv - refunded_revenue and new_buyers <= buyers and buyers <= orders and buyers <="
                    + " active_users");

    private final Spec spec;

    DailyMetrics(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
