package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;
import static org.headwater.jobs.tables.Types.MONEY;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** By whom each order came and what each is owed for it. One row per order that came by a share, known person on its way and as-of date. */
public enum Commissions implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    SHOP(key(StringType, "Shop that issued the order.")),
    ORDER_ID(key(StringType, "Paid order.")),
    PERSON_ID(key(StringType, "Somebody on the way of the share to the buyer, who is not the buyer.")
            .personal()),
    LEVEL(
            value(
                    LongType,
                    "1 for who sold: the nearest to the buyer; 2 for who stands above, and so on. Who is not known holds a level, too.")),
    DEPTH(value(LongType, "Levels of the order, the unknown among them.")),
    BUYER_ID(optional(StringType, "Who bought; null when not known.").personal()),
    PAID_AT(value(TimestampType, "When, UTC.")),
    NET_REVENUE(value(MONEY, "Paid for the order, less what was given back.")),
    REWARDED_REVENUE(value(
            MONEY,
            "Their part of it, no fen twice: two parts to level 1 and one to level 2, all to level 1 where nobody is above, 0 from level 3;"
                    + " exact in fen, and negative where more was given back than paid.")),
    COMMISSION(value(
            MONEY,
            "What they are owed by `commission_ratio` on level 1 and `second_commission_ratio` on level 2, to the nearest fen, half up;"
                    + " nothing for an order of which more was given back than paid, nor to who is excluded.")),
    MARGIN(optional(
            MONEY,
            "On level 1, what net_revenue leaves by `margin_ratio`, less `service_cost_per_order` and the commission to both levels;"
                    + " null on others, so that it sums once; in no row where who sold is not known.")),
    IS_EXCLUDED(value(BooleanType, "On the exclusion list of abuse_rings."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "commissions",
                    Commissions.class,
                    "By whom each order came and what each is owed for it. One row per order that came by a share, known person on its way and as-of date.")
            .holding(
                    "level between 1 and depth and commission >= 0 and (level <= 2 or (commission = 0 and rewarded_revenue = 0))"
                            + " and (not is_excluded or commission = 0) and (level = 1) = (margin is not null)");

    private final Spec spec;

    Commissions(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
