package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.apache.spark.sql.types.DataTypes.createDecimalType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** How people bring people who bring people. One row per as-of date, scope, campaign and week of sharing. */
public enum Fission implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    SCOPE(key(
            StringType,
            "all, or without_rings: as if nobody on the exclusion list of abuse_rings had shared, opened or invited.")),
    CAMPAIGN_KIND(key(StringType, "What a campaign is: all (everything together), category or content.")),
    CAMPAIGN(
            key(
                    StringType,
                    "The category or the content that was passed on; empty for all, where the source does not say, and for invitations.")),
    WEEK(key(DateType, "Monday of the business week in which it was passed on.")),
    SHARES(value(
            LongType, "Shares made in the week, and pairs of people of whom the one first invited the other in it.")),
    SHARERS(value(LongType, "Known people who shared or invited in the week.")),
    NEW_PEOPLE(value(
            LongType,
            "People whose first opening of anybody's share, or first invitation by anybody, is of these, at any time up to the as-of"
                    + " date.")),
    UNSEEN_PEOPLE(value(LongType, "Of them, with no active day before it.")),
    NEW_BUYERS(value(LongType, "Of them, who paid their first order on that day or later.")),
    NEW_SHARERS(value(LongType, "Of them, who made their first share of anything at that moment or later.")),
    K_FACTOR(
            optional(
                    DoubleType,
                    "New sharers over sharers: above 1 it grows on its own; null where nobody known shared. Latest weeks may still grow.")),
    PEOPLE_BY_GENERATION(value(
            createArrayType(LongType, false),
            "The new people by whom they came: first those by shares that began a cascade and by invitations, then those by shares had"
                    + " from such a share, and so on. Empty for none.")),
    MEDIAN_HOURS(
            optional(
                    createDecimalType(18, 2),
                    "Half of the shares of the week that were had from another came at most so many hours after it; null where none was."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "fission",
                    Fission.class,
                    "How people bring people who bring people. One row per as-of date, scope, campaign and week of sharing.")
            .holding("scope in ('all', 'without_rings') and campaign_kind in ('all', 'category', 'content')"
                    + " and weekday(week) = 0 and shares >= 1 and sharers <= shares and unseen_people <= new_people"
                    + " and new_buyers <= new_people and new_sharers <= new_people and (sharers = 0) = (k_factor is null)"
                    + " and aggregate(people_by_generation, 0L, (sum, people) -> sum + people) = new_people");

    private final Spec spec;

    Fission(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
