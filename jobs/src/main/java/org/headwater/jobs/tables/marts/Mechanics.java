package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
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

/** What old customers bring new ones by: how often it is carried through and what a new one costs. One row per as-of date and mechanic. */
public enum Mechanics implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    MECHANIC(key(StringType, "group_buy, bargain or invite.")),
    STARTED(value(LongType, "Groups or bargains opened, or people who came by an invitation.")),
    COMPLETED(value(LongType, "Of them, filled, cut to the end, or credited to the inviter.")),
    COMPLETION_RATIO(value(DoubleType, "completed / started, 0 to 1.")),
    STARTERS(value(LongType, "People who opened or invited.")),
    HELPERS(value(LongType, "People who joined, helped or were invited.")),
    NEW_USERS(value(LongType, "Of these, people of whom nothing was known before the day.")),
    NEW_USER_SHARE(value(DoubleType, "new_users / helpers, 0 to 1.")),
    ORDERS(value(LongType, "Paid orders whose payment names it; of invitations, the invited people's first orders.")),
    PAID_REVENUE(value(MONEY, "Paid for them.")),
    DISCOUNTS(value(MONEY, "Taken off the list price of these orders, as far as the shops say.")),
    POINTS(value(LongType, "Points given for it.")),
    COST(value(MONEY, "Discounts, points at their worth, and costs whose platform is the mechanic's name.")),
    COST_PER_NEW_USER(optional(MONEY, "cost / new_users; null for no new user."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "mechanics",
                    Mechanics.class,
                    "What old customers bring new ones by: how often it is carried through and what a new one costs. One row per as-of date and mechanic.")
            .holding(
                    "completed <= started and new_users <= helpers and mechanic in ('group_buy', 'bargain', 'invite')");

    private final Spec spec;

    Mechanics(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
