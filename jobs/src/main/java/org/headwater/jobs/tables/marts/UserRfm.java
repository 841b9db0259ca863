package org.headwater.jobs.tables.marts;

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

/** Recency, frequency and money of everybody who ever paid, scored and named. One row per as-of date and user. */
public enum UserRfm implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    USER_ID(key(StringType, "Who.").personal()),
    RECENCY_DAYS(value(IntegerType, "Business days from the last paid order to the as-of date; 0 for the same day.")),
    FREQUENCY(value(LongType, "Paid orders.")),
    NET_REVENUE(value(MONEY, "Paid less successful refunds.")),
    RECENCY_SCORE(value(IntegerType, "1 to 5, 5 for the most recent.")),
    FREQUENCY_SCORE(value(IntegerType, "1 to 5, 5 for the most frequent.")),
    MONETARY_SCORE(value(IntegerType, "1 to 5, 5 for the most valuable.")),
    RFM_SCORE(value(StringType, "The three scores side by side, such as 545.")),
    SEGMENT(value(StringType, "Segment of the 11-segment grid, such as champions.")),
    SEGMENT_ZH(value(StringType, "Its Chinese name.")),
    VALUE_CLASS(value(StringType, "Class of the eight value classes, such as important_value.")),
    VALUE_CLASS_ZH(value(StringType, "Its Chinese name, such as 重要价值客户."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "user_rfm",
                    UserRfm.class,
                    "Recency, frequency and money of everybody who ever paid, scored and named. One row per as-of date and user.")
            .holding(
                    "recency_days >= 0 and frequency > 0 and rfm_score = concat(recency_score, frequency_score, monetary_score)");

    private final Spec spec;

    UserRfm(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
