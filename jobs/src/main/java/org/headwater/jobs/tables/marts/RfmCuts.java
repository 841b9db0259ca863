package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;
import static org.headwater.jobs.tables.Types.CUT;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Where scores and value classes are cut. One row per as-of date, use, axis and level. */
public enum RfmCuts implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    CUT_FOR(key(StringType, "score or value_class.")),
    AXIS(key(StringType, "recency, frequency or monetary.")),
    LEVEL(key(IntegerType, "Score that the cut opens, 2 to 5; 1 for the high side of a value class.")),
    RULE(value(StringType, "Convention of the score or rule of the class, such as rank_max or mean.")),
    COMPARES(value(StringType, "How a value is held against the bound: at_least, above or below.")),
    BOUND(value(CUT, "The cut, in days, orders or currency.")),
    TIE_USER_ID(optional(StringType, "With ntile, the customer at whom equal values are split; else null.")
            .personal());

    public static final Table TABLE = Table.of(
            Layer.MARTS,
            "rfm_cuts",
            RfmCuts.class,
            "Where scores and value classes are cut. One row per as-of date, use, axis and level.");

    private final Spec spec;

    RfmCuts(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
