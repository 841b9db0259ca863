package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** How likely each buyer is to buy again soon, and to be gone. One row per as-of date, user and target. */
public enum UserPropensity implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    USER_ID(key(StringType, "Who.").personal()),
    TARGET(key(StringType, "buys_again: an order within 30 days; gone: none within the horizon.")),
    HORIZON_DAYS(value(IntegerType, "30, or for gone a third of the history, 30 to 180.")),
    PROBABILITY(value(DoubleType, "Calibrated, 0 to 1.")),
    BASIS(value(StringType, "trees, or base_rate where there are too few answers to learn from.")),
    REASONS(value(
            createArrayType(StringType, false),
            "What moves this buyer most, up to three: for or against, and the measure."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "user_propensity",
                    UserPropensity.class,
                    "How likely each buyer is to buy again soon, and to be gone. One row per as-of date, user and target.")
            .holding("probability between 0 and 1 and basis in ('trees', 'base_rate') and size(reasons) <= 3");

    private final Spec spec;

    UserPropensity(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
