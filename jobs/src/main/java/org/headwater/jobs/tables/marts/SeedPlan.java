package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;
import static org.headwater.jobs.tables.Types.CREDIT;
import static org.headwater.jobs.tables.Types.MONEY;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** The 50 people to start with so that the most are reached. One row per place in the plan and as-of date. */
public enum SeedPlan implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    RANK(key(LongType, "Place in the plan, 1 for who is to be asked first; 50 at most.")),
    PERSON_ID(value(StringType, "Who.").personal()),
    CATEGORY(
            value(
                    StringType,
                    "The category in which most people opened their shares, by name among equals; empty where the source does not say.")),
    REACHED(value(LongType, "People who opened their shares so far, of all categories.")),
    MARGINAL_REACH(
            value(CREDIT, "People expected to be reached because of this place, besides those of the places before.")),
    CUMULATIVE_REACH(
            value(CREDIT, "People expected to be reached by all places up to this one, they themselves counted.")),
    MARGINAL_VALUE(value(
            MONEY,
            "Expected net value of those that this place reaches besides the person: their number, 0 at least, times what orders by shares"
                    + " in the category were worth per person reached; a half of a fen rounds up.")),
    CUMULATIVE_VALUE(value(MONEY, "Sum of it up to this place.")),
    PLAN_REACH_AT_LEAST(
            value(
                    CREDIT,
                    "What all places reach for certain, but for a chance of one in the number of people: the lower certificate of the plan.")),
    PLAN_RATIO(value(
            DoubleType,
            "That over the most that any 50 people could reach: the certified share of the best possible, 0 to 1."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "seed_plan",
                    SeedPlan.class,
                    "The 50 people to start with so that the most are reached. One row per place in the plan and as-of date.")
            .holding(
                    "rank between 1 and 50 and reached >= 1 and marginal_reach >= 0 and marginal_reach <= cumulative_reach"
                            + " and marginal_value <= cumulative_value and plan_ratio between 0 and 1");

    private final Spec spec;

    SeedPlan(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
