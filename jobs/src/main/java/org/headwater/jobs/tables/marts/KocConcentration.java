package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createDecimalType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;
import org.headwater.jobs.tables.Types;

/** How much of what sharing brings in hangs on how few. One row per as-of date, breakdown and category. */
public enum KocConcentration implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    BREAKDOWN(key(StringType, "all (each person once, over all categories) or category.")),
    CATEGORY(key(StringType, "Category as in koc; empty where the source does not say, and for all.")),
    SHARERS(value(LongType, "People with a share who are not on the exclusion list of abuse_rings.")),
    KOCS(value(LongType, "Of them, those of tier head, waist or koc; for all, in any category.")),
    ORDINARY(value(LongType, "Of them, all others.")),
    EXCLUDED(value(LongType, "People with a share on the exclusion list; they count nowhere else in the row.")),
    CREDITED_REVENUE(value(
            Types.MONEY,
            "Credited to the sharers as in koc; of somebody for whom more was given back than paid, nothing.")),
    TOP_1_REVENUE(value(Types.MONEY, "Of it, what the 1 % of the sharers with most have, rounded up to whole people.")),
    TOP_10_REVENUE(value(Types.MONEY, "The same of 10 %.")),
    KOC_REVENUE(value(Types.MONEY, "Of the credited revenue, what the KOCs have.")),
    TOP_1_RATIO(optional(createDecimalType(7, 6), "top_1_revenue of credited_revenue, 0 to 1; null where that is 0.")),
    TOP_10_RATIO(
            optional(createDecimalType(7, 6), "top_10_revenue of credited_revenue, 0 to 1; null where that is 0.")),
    KOC_RATIO(optional(createDecimalType(7, 6), "koc_revenue of credited_revenue, 0 to 1; null where that is 0.")),
    HALF_BY(optional(
            LongType, "Fewest people who together have half of the credited revenue; null where there is none.")),
    GINI(
            optional(
                    createDecimalType(7, 6),
                    "0 where all sharers have the same, towards 1 where one has all; null where there is no credited revenue.")),
    REVENUE_PER_KOC(optional(Types.MONEY, "Mean credited revenue of a KOC; null without one.")),
    REVENUE_PER_ORDINARY(optional(
            createDecimalType(18, 4),
            "Mean credited revenue of an ordinary sharer, to the hundredth of a minor unit;" + " null without one.")),
    ORDINARY_PER_KOC(optional(
            createDecimalType(18, 2),
            "One KOC equals so many ordinary sharers: the one mean over the other, before they are rounded; null where"
                    + " there is no KOC, or nothing credited to ordinary sharers."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "koc_concentration",
                    KocConcentration.class,
                    "How much of what sharing brings in hangs on how few. One row per as-of date, breakdown and category.")
            .holding("sharers = kocs + ordinary and 0 <= top_1_revenue and top_1_revenue <= top_10_revenue"
                    + " and top_10_revenue <= credited_revenue and koc_revenue between 0 and credited_revenue"
                    + " and (credited_revenue = 0) = (gini is null) and (gini is null or gini between 0 and 1)");

    private final Spec spec;

    KocConcentration(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
