package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;
import static org.headwater.jobs.tables.Types.MONEY;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** What selling in two levels would owe to whom, and who follows them. One row per promoter and as-of date. */
public enum Distribution implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    PERSON_ID(key(StringType, "The promoter: who ever shared or invited.").personal()),
    DIRECT_FANS(
            value(
                    LongType,
                    "People whose first opening of anybody's share, or first invitation by anybody, was theirs: each is one promoter's fan.")),
    INDIRECT_FANS(value(LongType, "Direct fans of their direct fans, they themselves not counted.")),
    VALID_FANS(value(LongType, "Direct fans who are not on the exclusion list of abuse_rings.")),
    FAN_ORDERS(value(LongType, "Of the orders of level 1, those of direct fans.")),
    FAN_REVENUE(value(MONEY, "Paid for them, less what was given back.")),
    LEVEL_1_ORDERS(value(
            LongType, "Paid orders that they sold: they are the nearest on the way of the share, the buyer left out.")),
    LEVEL_1_REVENUE(value(MONEY, "Paid for them, less what was given back.")),
    LEVEL_2_ORDERS(value(LongType, "Paid orders in which they are the next above the seller.")),
    LEVEL_2_REVENUE(value(MONEY, "Paid for them, less what was given back.")),
    REWARDED_REVENUE(
            value(
                    MONEY,
                    "Their part of the net value of both, each fen once: two parts to the seller and one to the level above,"
                            + " all to the seller where nobody is above; exact in fen, and negative where more was given back than paid.")),
    COMMISSION(value(
            MONEY,
            "What they are owed by `commission_ratio` and `second_commission_ratio`, each order by itself to the nearest fen, half"
                    + " up; nothing for an order of which more was given back than paid, nor to who is excluded.")),
    MARGIN(value(
            MONEY,
            "What level_1_revenue leaves by `margin_ratio`, less `service_cost_per_order` and the commission on it, their own and that of"
                    + " the level above.")),
    DEEP_ORDERS(value(LongType, "Of the orders of level 1, those with three or more people on the way of the share.")),
    BEYOND_ORDERS(value(
            LongType,
            "Paid orders in which they are third or further from the buyer: paying them would be a third level, which is not allowed in"
                    + " China.")),
    PURCHASE_DAYS(value(LongType, "Days on which they themselves paid an order.")),
    LEVEL(value(StringType, "none, starter, promoter or leader, see the job; none for who is excluded.")),
    LEVEL_ZH(value(StringType, "The same in Chinese.")),
    IS_EXCLUDED(value(BooleanType, "On the exclusion list of abuse_rings."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "distribution",
                    Distribution.class,
                    "What selling in two levels would owe to whom, and who follows them. One row per promoter and as-of date.")
            .holding(
                    "valid_fans <= direct_fans and (direct_fans > 0 or indirect_fans = 0) and fan_orders <= level_1_orders"
                            + " and deep_orders <= level_1_orders and level in ('none', 'starter', 'promoter', 'leader')"
                            + " and (level = 'none' or not is_excluded) and (level_1_orders + level_2_orders > 0 or rewarded_revenue = 0) and commission >= 0");

    private final Spec spec;

    Distribution(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
