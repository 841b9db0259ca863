package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
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

/** All that is known of a user, in one row; what audience rules are written against. One row per as-of date and user. */
public enum User360 implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    USER_ID(key(StringType, "Who.").personal()),
    FIRST_PAID_ON(optional(DateType, "Business day of the first paid order; null when only refunds are known.")),
    LAST_PAID_ON(optional(DateType, "Business day of the latest paid order; null when only refunds are known.")),
    TENURE_DAYS(optional(IntegerType, "Days from the first paid order to the as-of date.")),
    RECENCY_DAYS(optional(IntegerType, "Days from the latest paid order to the as-of date.")),
    ORDERS(value(LongType, "Paid orders.")),
    REFUNDS(value(LongType, "Successful refunds.")),
    PAID_REVENUE(value(MONEY, "Paid for goods.")),
    REFUNDED_REVENUE(value(MONEY, "Given back.")),
    NET_REVENUE(value(MONEY, "Paid less given back.")),
    AVERAGE_ORDER_VALUE(optional(MONEY, "Paid revenue per paid order, rounded half up; null without orders.")),
    RECENCY_SCORE(optional(IntegerType, "1 to 5, 5 for the most recent; null without orders, as all below.")),
    FREQUENCY_SCORE(optional(IntegerType, "1 to 5, 5 for the most frequent.")),
    MONETARY_SCORE(optional(IntegerType, "1 to 5, 5 for the most valuable.")),
    RFM_SCORE(optional(StringType, "The three scores side by side, such as 545.")),
    SEGMENT(optional(StringType, "Segment of the 11-segment grid, such as champions.")),
    SEGMENT_ZH(optional(StringType, "Its Chinese name.")),
    VALUE_CLASS(optional(StringType, "Class of the eight value classes, such as important_value.")),
    VALUE_CLASS_ZH(optional(StringType, "Its Chinese name, such as 重要价值客户."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "user_360",
                    User360.class,
                    "All that is known of a user, in one row; what audience rules are written against. One row per as-of date and user.")
            .holding("net_revenue = paid_revenue - refunded_revenue and (orders > 0) = (rfm_score is not null)");

    private final Spec spec;

    User360(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
