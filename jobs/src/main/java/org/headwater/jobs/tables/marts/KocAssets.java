package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;
import org.headwater.jobs.tables.Types;

/** How many who move others are there and what they move. One row per as-of date, category, tier and week. */
public enum KocAssets implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    CATEGORY(key(StringType, "Category as in koc; empty where the source does not say.")),
    TIER(key(
            StringType,
            "head, waist, koc or ordinary, as koc has the person on the as-of date; nobody on the exclusion list.")),
    WEEK(
            key(
                    DateType,
                    "Monday of the business week; every week from the first in which they shared or were active to that of the as-of date.")),
    DAYS(value(IntegerType, "Days of the week that count: 7, fewer only in that of the as-of date.")),
    STOCK_BEFORE(value(LongType, "Stock of the week before; 0 in the first.")),
    ENTRANTS(value(LongType, "People active in the category for the first time ever.")),
    RETURNERS(value(LongType, "People active again who had left.")),
    LEAVERS(value(
            LongType,
            "People for whom this is the fourth week in a row without activity; nobody in a week that is not over.")),
    STOCK(value(LongType, "People who entered and have not left.")),
    ACTIVE(
            value(
                    LongType,
                    "Of them, those by whose shares somebody else first came or bought in the week: opened one for the first time, or paid for an order that came by one.")),
    SHARES(value(LongType, "Shares made in the week.")),
    REACHED(
            value(
                    LongType,
                    "Others who in the week opened a share for the first time; each once a tier, so tiers and weeks do not add up.")),
    ORDERS(
            value(
                    LongType,
                    "Orders paid in the week that came by their shares, at any number of steps; moved by two of a tier, once.")),
    MOVED_REVENUE(value(
            Types.MONEY, "Paid for those orders in full, each once, less what was given back up to the as-of date.")),
    CREDITED_REVENUE(value(
            Types.MONEY,
            "Their part of it, shared out among all on the way; over all weeks the sum of credited_revenue in koc."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "koc_assets",
                    KocAssets.class,
                    "How many who move others are there and what they move. One row per as-of date, category, tier and week.")
            .holding("stock = stock_before + entrants + returners - leavers and leavers <= stock_before"
                    + " and entrants + returners <= active and active <= stock and dayofweek(week) = 2"
                    + " and days between 1 and 7");

    private final Spec spec;

    KocAssets(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
