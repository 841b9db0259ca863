package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.apache.spark.sql.types.DataTypes.createDecimalType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** When each person has time. One row per as-of date and person. */
public enum BestHour implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    PERSON_ID(
            key(StringType, "Who: the person of identities, else kind and id.").personal()),
    HOUR(value(IntegerType, "Hour of the business day in which the person is most likely there, 0 to 23.")),
    SHARE(value(createDecimalType(7, 6), "Part of the person's time that this hour is, smoothed, 0 to 1.")),
    EVIDENCE(value(LongType, "Hours on different days in which the person did something.")),
    IS_OWN(value(BooleanType, "Whether that is enough to say so of the person rather than of everybody.")),
    SHARES(value(
            createArrayType(createDecimalType(7, 6), true),
            "The same part for each hour from 0 to 23; they add up to 1 but for rounding."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "best_hour",
                    BestHour.class,
                    "When each person has time. One row per as-of date and person.")
            .holding("hour between 0 and 23 and size(shares) = 24 and share = shares[hour] and evidence > 0");

    private final Spec spec;

    BestHour(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
