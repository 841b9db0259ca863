package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Accounts that stage sharing or inviting among themselves. One row per person and as-of date. */
public enum AbuseRings implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    PERSON_ID(key(StringType, "Whose account.").personal()),
    RING_ID(value(StringType, "The person of smallest id in the ring.").personal()),
    MEMBERS(value(LongType, "Accounts in the ring.")),
    SCORE(value(LongType, "Reasons that hold.")),
    REASONS(
            value(
                    createArrayType(StringType, false),
                    "What speaks against them, sorted: at_once, coupon_only, cycle, few_others, gives_back, invite_cycle, self_invites, shares_address, shares_device.")),
    AT_ONCE_OPENS(value(
            LongType, "Times that the account opened something of the ring within a minute, by clocks set right.")),
    OPENS(value(LongType, "Times that it opened anything.")),
    ORDERS(value(LongType, "Paid orders that came by a share.")),
    REFUNDED_ORDERS(value(LongType, "Of them, with something given back.")),
    DISCOUNTED_ORDERS(value(LongType, "Of them, with something taken off.")),
    SHARED_DEVICES(value(LongType, "Devices by which another account of the ring came, too.")),
    SHARED_ADDRESSES(
            value(
                    LongType,
                    "Addresses to which orders by shares of another account of the ring went, too; 0 where sources do not say.")),
    IS_EXCLUDED(value(BooleanType, "Whether three reasons or more hold, at_once or gives_back among them."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "abuse_rings",
                    AbuseRings.class,
                    "Accounts that stage sharing or inviting among themselves. One row per person and as-of date.")
            .holding("members >= 2 and score >= 1 and refunded_orders <= orders and discounted_orders <= orders");

    private final Spec spec;

    AbuseRings(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
