package org.headwater.jobs.value;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.BUYERS;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.headwater.jobs.identity.OfCustomers;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Customers;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.facts.Purchases;
import org.headwater.jobs.tables.marts.CohortValue;

/**
 * Follows the customers of each month. A refund counts in the month in which it was made; one that was made before the
 * user's first order counts in the first month.
 */
public final class CohortValueJob {

    public static final Job JOB = new Job(
            "cohort_value",
            "What the customers of a month were worth, month by month",
            List.of(Purchases.TABLE, Refunds.TABLE, Customers.TABLE),
            CohortValue.TABLE,
            List.of(AS_OF, ZONE, BUYERS),
            (in, settings) -> follow(
                    in.rows(Purchases.TABLE),
                    OfCustomers.of(in, settings).rows(Refunds.TABLE),
                    settings.get(AS_OF),
                    settings.get(ZONE)));

    private CohortValueJob() {}

    static Dataset<Row> follow(Dataset<Row> purchases, Dataset<Row> refunds, LocalDate asOf, ZoneId zone) {
        WindowSpec byUser = Window.partitionBy("user_id");
        Column bought = col("orders").gt(0);
        Dataset<Row> months = ordered(purchases)
                .unionAll(refunded(refunds, asOf, zone))
                .groupBy("user_id", "month")
                .agg(
                        sum("orders").as("orders"),
                        sum("paid").as("paid"),
                        sum("refunded").as("refunded"))
                .withColumn("first_order", min(when(bought, col("month"))).over(byUser))
                .withColumn("first_any", min("month").over(byUser));
        Dataset<Row> ages = months.withColumn(
                        "of",
                        explode(array(
                                basis("orders", col("first_order"), bought),
                                basis("orders_and_refunds", col("first_any"), lit(true)))))
                .filter(col("of.cohort").isNotNull())
                .groupBy(
                        col("of.basis").as("basis"),
                        col("of.cohort").as("cohort"),
                        greatest(lit(0), col("month").minus(col("of.cohort"))).as("age"))
                .agg(
                        count_if(col("of.active")).as("active"),
                        count_if(bought).as("buyers"),
                        sum("orders").as("orders"),
                        sum("paid").as("paid"),
                        sum("refunded").as("refunded"));
        return purchases
                .sparkSession()
                .createDataFrame(new CohortAges(asOf).rows(ages.collectAsList()), CohortValue.TABLE.schema());
    }

    private static Dataset<Row> ordered(Dataset<Row> purchases) {
        return purchases.select(
                Purchases.USER_ID.col(),
                monthOf(Purchases.PAID_ON.col()),
                lit(1L).as("orders"),
                Purchases.PAID_FEN.col().as("paid"),
                lit(0L).as("refunded"));
    }

    private static Dataset<Row> refunded(Dataset<Row> refunds, LocalDate asOf, ZoneId zone) {
        return refunds.filter(Refunds.STATUS.col().equalTo("success"))
                .filter(Refunds.USER_ID.col().isNotNull())
                .filter(BusinessTime.upTo(Refunds.REFUNDED_AT.col(), asOf, zone))
                .select(
                        Refunds.USER_ID.col(),
                        monthOf(BusinessTime.dayOf(Refunds.REFUNDED_AT.col(), zone)),
                        lit(0L).as("orders"),
                        lit(0L).as("paid"),
                        Refunds.REFUNDED_FEN.col().as("refunded"));
    }

    /** Months since the year 0. */
    private static Column monthOf(Column day) {
        return year(day).multiply(12).plus(month(day)).minus(1).as("month");
    }

    private static Column basis(String name, Column cohort, Column active) {
        return struct(lit(name).as("basis"), cohort.as("cohort"), active.as("active"));
    }
}
