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

/** Whether the customers of a month and a channel have earned what they cost. One row per as-of date, cohort and channel. */
public enum Payback implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    COHORT(key(DateType, "First day of the month of the first order.")),
    CHANNEL(key(StringType, "Last channel before the first order that was not direct; all for everybody.")),
    CUSTOMERS(value(LongType, "New customers.")),
    SPEND(value(MONEY, "Costs of the channel in the month.")),
    CAC(value(MONEY, "spend / customers.")),
    NET_REVENUE_PER_CUSTOMER(value(MONEY, "Paid less given back since then.")),
    MARGIN_PER_CUSTOMER(value(
            MONEY,
            "The share of it that the config says is left after the costs of the goods; all of it when it says"
                    + " nothing.")),
    VALUE_TO_CAC(optional(DoubleType, "margin_per_customer / cac; null when they cost nothing.")),
    PAYBACK_ON(optional(
            DateType,
            "First business day on which the margin since then had reached the cost; null while it has not.")),
    PAYBACK_DAYS(optional(IntegerType, "Days from the beginning of the month to it."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "payback",
                    Payback.class,
                    "Whether the customers of a month and a channel have earned what they cost. One row per as-of"
                            + " date, cohort and channel.")
            .holding("customers >= 1 and (payback_on is null) = (payback_days is null) and (payback_on is null or"
                    + " (payback_on <= as_of and payback_days >= 0))");

    private final Spec spec;

    Payback(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
