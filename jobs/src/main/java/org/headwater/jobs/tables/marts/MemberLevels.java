package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
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

/** How many members each level has, what is owed to them and what they are worth. One row per as-of date and level. */
public enum MemberLevels implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    LEVEL_NUMBER(key(IntegerType, "1 and up.")),
    LEVEL(value(StringType, "V1 and up.")),
    FROM_POINTS(value(LongType, "Points from which on it is.")),
    MEMBERS(value(LongType, "People.")),
    REACHED_30D(value(LongType, "Of them, people who reached it in the last 30 days.")),
    CARD_HOLDERS(value(LongType, "People with a valid card.")),
    CARDS_LAPSED(value(LongType, "People whose card ran out.")),
    POINTS_BALANCE(value(LongType, "Points still owed.")),
    LIABILITY(value(MONEY, "The same in money.")),
    BUYERS_90D(value(LongType, "People with a paid order in the last 90 days.")),
    PAID_90D(value(MONEY, "Paid in the last 90 days.")),
    PAID_90D_PER_MEMBER(value(MONEY, "The same by member.")),
    LIFT(optional(DoubleType, "Of that to the mean of all members; null when nobody paid anything."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "member_levels",
                    MemberLevels.class,
                    "How many members each level has, what is owed to them and what they are worth. One row per as-of date and level.")
            .holding("buyers_90d <= members and reached_30d <= members and card_holders + cards_lapsed <= members");

    private final Spec spec;

    MemberLevels(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
