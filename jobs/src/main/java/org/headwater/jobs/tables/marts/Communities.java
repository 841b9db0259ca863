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

/** Groups of people that organised themselves, and what they move. One row per community and as-of date. */
public enum Communities implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    COMMUNITY_ID(key(
                    StringType,
                    "The person of smallest id in it: the same for the same members, and another where that one leaves.")
            .personal()),
    MEMBERS(value(LongType, "People in it; see community_members for who.")),
    PROMOTERS(value(LongType, "Members of whom somebody opened a share, or whom they invited.")),
    HUB_ID(optional(
                    StringType,
                    "The member with the most ties inside, the smaller id of equals; null where no two members share: they are in"
                            + " a group together and no more.")
            .personal()),
    HUB_TIES(value(LongType, "How many members the hub passed something on to or had something from.")),
    INTERNAL_TIES(
            value(LongType, "Pairs of members of whom one opened the other's share or was invited by the other.")),
    EXTERNAL_TIES(value(LongType, "Such pairs of a member and somebody of another community.")),
    ORDERS(value(LongType, "Paid orders of others by a share of a member.")),
    REVENUE(value(MONEY, "Paid for them, less what was given back.")),
    BUYERS(value(LongType, "Members who ever paid an order, however they came to it.")),
    BUYER_RATIO(value(DoubleType, "Of the members, 0 to 1."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "communities",
                    Communities.class,
                    "Groups of people that organised themselves, and what they move. One row per community and as-of date.")
            .holding("members >= 1 and promoters <= members and buyers <= members and hub_ties < members"
                    + " and hub_ties <= internal_ties and (hub_id is null) = (internal_ties = 0) and hub_ties * members >= 2 * internal_ties"
                    + " and buyer_ratio between 0 and 1");

    private final Spec spec;

    Communities(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
