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

/** What the customers of a month were worth, month by month. One row per as-of date, basis, cohort and age. */
public enum CohortValue implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    BASIS(key(
            StringType,
            "orders: cohort and activity by paid orders; orders_and_refunds: a refund counts as activity too.")),
    COHORT(key(DateType, "First day of the month of the first activity.")),
    AGE(key(IntegerType, "Months since: 0 is the month itself.")),
    CUSTOMERS(value(LongType, "Size of the cohort.")),
    ACTIVE(value(LongType, "Those of them who were active in this month.")),
    BUYERS(value(LongType, "Those of them who paid an order in this month.")),
    ORDERS(value(LongType, "Their paid orders.")),
    PAID_REVENUE(value(MONEY, "Paid in this month.")),
    REFUNDED_REVENUE(value(MONEY, "Given back in this month, whenever it was paid.")),
    NET_REVENUE(value(MONEY, "Paid less given back.")),
    CUMULATIVE_NET_REVENUE(value(MONEY, "The same since the cohort began.")),
    CUMULATIVE_NET_PER_CUSTOMER(value(MONEY, "The same for each customer of the cohort."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "cohort_value",
                    CohortValue.class,
                    "What the customers of a month were worth, month by month. One row per as-of date, basis, cohort"
                            + " and age.")
            .holding("net_revenue = paid_revenue - refunded_revenue and buyers <= active and active <= customers and"
                    + " orders >= buyers and (age > 0 or active = customers)");

    private final Spec spec;

    CohortValue(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
