package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createMapType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;
import static org.headwater.jobs.tables.Types.MONEY;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Where each member stands: level, points, card. One row per as-of date and person. */
public enum Members implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    PERSON_ID(key(StringType, "Who: the person of identities, else kind and id, or the user id of their orders.")
            .personal()),
    LEVEL(value(StringType, "V1 and up, by points ever earned and the config's thresholds.")),
    LEVEL_NUMBER(value(IntegerType, "The same as a number, 1 and up.")),
    LEVEL_SINCE(optional(
            DateType, "Business day on which the level was reached; null for the first, which everybody has.")),
    POINTS_TO_NEXT(optional(LongType, "Points to the next level; null at the highest.")),
    POINTS_EARNED(value(LongType, "Points ever earned.")),
    POINTS_SPENT(value(LongType, "Points ever redeemed.")),
    POINTS_EXPIRED(value(LongType, "Points that ran out.")),
    POINTS_BALANCE(value(LongType, "Earned less spent and expired: what is still owed.")),
    LIABILITY(value(MONEY, "The balance at the config's worth of a point; 0 when it says none.")),
    EARNED_BY_REASON(value(createMapType(StringType, LongType, true), "Points earned by reason.")),
    CHECK_INS(value(LongType, "Days with a check-in.")),
    STREAK_DAYS(value(LongType, "Days in a row with a check-in up to the as-of date or the day before.")),
    LONGEST_STREAK_DAYS(value(LongType, "The longest there ever was.")),
    TASKS(value(LongType, "Tasks done.")),
    CARD(optional(StringType, "month, quarter or year: the card bought last; null for none.")),
    CARD_UNTIL(optional(DateType, "Last day of it, cards bought before it ran out put together; null for none.")),
    CARD_RENEWALS(value(LongType, "Cards bought after the first.")),
    CARD_STATE(value(StringType, "none, valid or lapsed."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "members",
                    Members.class,
                    "Where each member stands: level, points, card. One row per as-of date and person.")
            .holding(
                    "points_balance = points_earned - points_spent - points_expired and streak_days <= longest_streak_days and longest_streak_days <= check_ins and card_state in ('none', 'valid', 'lapsed') and (card_state = 'none') = (card is null) and level = concat('V', level_number)");

    private final Spec spec;

    Members(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
