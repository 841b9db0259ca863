package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.apache.spark.sql.types.DataType;
import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;
import org.headwater.jobs.tables.Types;

/** How to win over each of those who move others. One row per as-of date and person of a tier above ordinary. */
public enum KocDossier implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    PERSON_ID(key(StringType, "Who.").personal()),
    CATEGORY(value(
            StringType,
            "Of the categories in which they are no ordinary sharer, the one with the highest score; ties by name.")),
    TIER(value(StringType, "head, waist or koc in that category.")),
    TIER_ZH(value(StringType, "The same in Chinese.")),
    RANK(value(LongType, "Place in that category.")),
    SCORE(value(DoubleType, "Score in that category, see koc.")),
    CATEGORIES(value(texts(), "All categories in which they are no ordinary sharer, the highest score first.")),
    SHARES(value(LongType, "Shares in that category.")),
    REACHED(value(LongType, "People who opened them.")),
    BUYERS(value(LongType, "Of them, people who bought by them.")),
    FOLLOWED_ORDERS(
            value(LongType, "Paid orders of those buyers by this person's own shares, at most five of each buyer.")),
    MOVED_ORDERS(value(LongType, "Paid orders that came by them, at any number of steps.")),
    MOVED_REVENUE(value(Types.MONEY, "Paid for those orders less what was given back, in full.")),
    CREDITED_REVENUE(value(Types.MONEY, "Their part of it, shared out among all on the way.")),
    ACTIVE_WEEKS(value(LongType, "Weeks in which somebody opened something of theirs in that category.")),
    FIRST_SHARED_ON(value(DateType, "Business day of their first share of any category.")),
    LAST_SHARED_ON(value(DateType, "Business day of their latest share of any category.")),
    INTERESTS(value(
            texts(),
            "Categories of goods that they look at, from interests: three at most, the largest score first; empty where"
                    + " nothing is known.")),
    CONTENT_KINDS(value(texts(), "Kinds of content that they look at, in the same way.")),
    BEST_HOUR(optional(
            IntegerType, "Hour of the business day in which they most likely have time, 0 to 23; null when unknown.")),
    IS_OWN_HOUR(optional(
            BooleanType, "Whether enough is known to say so of them rather than of everybody; null with best_hour.")),
    CHANNELS(value(
            texts(),
            "Channels of touchpoints by which they are reachable, the one with most responses first, ties by name; empty"
                    + " where there is none.")),
    LAST_CONTACT_AT(optional(TimestampType, "The latest contact by any channel, UTC; null for none.")),
    BEST_CONTENT_ID(optional(
            StringType,
            "Content of their shares by which most others bought; of equal ones the one that most others opened, then the"
                    + " first by id; null where no share that was opened or bought by names its content.")),
    BEST_CONTENT_OPENERS(optional(LongType, "Others who opened a share of theirs of it; null with best_content_id.")),
    BEST_CONTENT_BUYERS(optional(LongType, "Others who bought by one; null with best_content_id.")),
    GROUPS(value(texts(), "Groups that they are in, sorted; empty for none.")),
    STAFF(value(texts(), "Members of staff who have added them, the earliest first; empty for none.")
            .personal()),
    KNOWN_SINCE(optional(TimestampType, "When the first of them did, UTC; null for none."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "koc_dossier",
                    KocDossier.class,
                    "How to win over each of those who move others. One row per as-of date and person of a tier above"
                            + " ordinary.")
            .holding("tier in ('head', 'waist', 'koc') and categories[0] = category and size(interests) <= 3"
                    + " and size(content_kinds) <= 3 and (size(staff) = 0) = (known_since is null)"
                    + " and (best_hour is null) = (is_own_hour is null)"
                    + " and (best_content_id is null) = (best_content_openers is null)"
                    + " and (best_content_id is null) = (best_content_buyers is null)"
                    + " and first_shared_on <= last_shared_on");

    private final Spec spec;

    KocDossier(Spec spec) {
        this.spec = spec;
    }

    private static DataType texts() {
        return createArrayType(StringType, true);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
