package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;
import static org.headwater.jobs.tables.Types.MONEY;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Who rose to which level, by what, and what they paid before and after. One row per as-of date, person and level. */
public enum LevelsUp implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    PERSON_ID(
            key(StringType, "Who: the person of identities, else kind and id.").personal()),
    LEVEL_NUMBER(key(IntegerType, "The level reached, 2 and up.")),
    LEVEL(value(StringType, "V2 and up.")),
    REACHED_ON(value(DateType, "Business day.")),
    REASON(value(StringType, "What the points that tipped it were given for; empty when the event does not say.")),
    DAYS_SINCE_FIRST_POINTS(value(IntegerType, "Days from the first points to this level.")),
    STREAK_DAYS(value(LongType, "Days in a row with a check-in up to that day or the day before.")),
    PAID_30D_BEFORE(value(MONEY, "Paid in the 30 days before that day.")),
    PAID_30D_AFTER(value(MONEY, "Paid from that day on for 30 days.")),
    IS_COMPLETE(value(BooleanType, "Whether these 30 days are over by the as-of date."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "levels_up",
                    LevelsUp.class,
                    "Who rose to which level, by what, and what they paid before and after. One row per as-of date, person and level.")
            .holding("level_number >= 2 and level = concat('V', level_number) and streak_days >= 0");

    private final Spec spec;

    LevelsUp(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
