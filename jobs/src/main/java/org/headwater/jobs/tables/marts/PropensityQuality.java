package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** How good propensities learned at one cut were at a later one. One row per as-of date, target and model. */
public enum PropensityQuality implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    TARGET(key(StringType, "buys_again or gone.")),
    MODEL(key(
            StringType,
            "trees; mbg-nbd, a model of repeat buying; recency: the rate of those who last bought as long ago.")),
    LEARNED_AT(value(
            DateType, "Cut of the features that it was learned on; the answers are those of the horizon after it.")),
    JUDGED_AT(value(DateType, "Cut of the features that it was judged on, a horizon later.")),
    LEARNED_ON(value(LongType, "Buyers learned on.")),
    JUDGED_ON(value(LongType, "Buyers judged on.")),
    BASE_RATE(optional(DoubleType, "Share of the judged who did it; null when nobody could be judged.")),
    AUC(optional(DoubleType, "Chance that who did it was ranked above who did not.")),
    LOG_LOSS(optional(DoubleType, "Mean of -ln of the probability given to what happened.")),
    LIFT_AT_TENTH(optional(DoubleType, "Rate among the tenth ranked highest over the base rate."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "propensity_quality",
                    PropensityQuality.class,
                    "How good propensities learned at one cut were at a later one. One row per as-of date, target and model.")
            .holding("learned_at < judged_at and judged_at < as_of and (judged_on = 0) = (auc is null)");

    private final Spec spec;

    PropensityQuality(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
