package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createDecimalType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Who really moves others. One row per person, category and as-of date. */
public enum Koc implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    CATEGORY(key(StringType, "Category of what they pass on; empty where the source does not say.")),
    PERSON_ID(key(StringType, "Who.").personal()),
    RANK(value(LongType, "Place in the category, 1 for the largest score; ties by person.")),
    TIER(value(StringType, "head, waist, koc or ordinary, see the job.")),
    TIER_ZH(value(StringType, "The same in Chinese.")),
    SCORE(
            value(
                    DoubleType,
                    "Orders that followed their own shares beyond those that follow somebody usual of the same reach, see the job; below 0 for less.")),
    SHARES(value(LongType, "Shares.")),
    ORGANIC_SHARES(value(LongType, "Of them, not handed round in a ring.")),
    REACHED(value(LongType, "People who opened them.")),
    BUYERS(value(LongType, "Of them, people who bought by them.")),
    CONVERSION_RATIO(value(
            DoubleType,
            "Buyers of those reached, pulled towards the mean of the category where few were reached, 0 to 1.")),
    FOLLOWED_ORDERS(
            value(LongType, "Paid orders of those buyers by this person's own shares, at most five of each buyer.")),
    MOVED_ORDERS(value(LongType, "Paid orders that came by their shares, at any number of steps.")),
    MOVED_REVENUE(value(createDecimalType(18, 2), "Paid for those orders less what was given back, in full.")),
    CREDITED_REVENUE(value(createDecimalType(18, 2), "Their part of it, shared out among all on the way.")),
    CORENESS(value(LongType, "How deep in the core of the network of shares they sit.")),
    ACTIVE_WEEKS(value(LongType, "Business weeks in which somebody opened something of theirs for the first time.")),
    IS_EXCLUDED(value(BooleanType, "On the exclusion list of abuse_rings: ranked after all others."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "koc",
                    Koc.class,
                    "Who really moves others. One row per person, category and as-of date.")
            .holding(
                    "rank >= 1 and buyers between 0 and followed_orders and reached >= 0 and organic_shares <= shares");

    private final Spec spec;

    Koc(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
