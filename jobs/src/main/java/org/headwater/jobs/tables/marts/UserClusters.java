package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Which group of customers who behave alike each buyer belongs to. One row per as-of date and user. */
public enum UserClusters implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    USER_ID(key(StringType, "Who.").personal()),
    CLUSTER(value(IntegerType, "Number of the group, 1 for the largest of the sample.")),
    NAME(value(StringType, "What sets the group apart, such as frequent, recent.")),
    STABILITY(value(
            DoubleType,
            "How far resamples find the same groups: mean adjusted Rand index, 1 for always, 0 for by chance.")),
    SAMPLE(value(LongType, "Buyers that the groups were found among: all, or the 20,000 whose digests come first.")),
    LOG_MONEY(value(DoubleType, "ln(1 + net revenue).")),
    LOG_ORDERS(value(DoubleType, "ln(paid orders).")),
    RECENCY_DAYS(value(DoubleType, "Days since the latest order.")),
    TENURE_DAYS(value(DoubleType, "Days since the first order.")),
    BREADTH(value(DoubleType, "Categories ordered.")),
    REFUND_SHARE(value(DoubleType, "Share of what was paid that was given back, 0 to 1.")),
    DISCOUNT_SHARE(value(
            DoubleType,
            "Share of the list price that discounts took off, 0 to 1; 0 too where no source tells of discounts."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "user_clusters",
                    UserClusters.class,
                    "Which group of customers who behave alike each buyer belongs to. One row per as-of date and user.")
            .holding(
                    "cluster >= 1 and recency_days >= 0 and tenure_days >= recency_days and refund_share between 0 and 1"
                            + " and discount_share between 0 and 1");

    private final Spec spec;

    UserClusters(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
