package org.headwater.jobs.value;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.AS_OF;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.facts.Purchases;
import org.headwater.jobs.tables.marts.Repurchase;

/**
 * Counts who bought again. Only orders whose whole window is over count, so that a young customer is not taken for one
 * who did not come back.
 */
public final class RepurchaseJob {

    public static final Job JOB = new Job(
            "repurchase",
            "How many buy again, and within how long",
            List.of(Purchases.TABLE),
            Repurchase.TABLE,
            List.of(AS_OF),
            (in, settings) -> count(in.rows(Purchases.TABLE), settings.get(AS_OF)));

    private static final int LAST_NUMBER = 5;
    private static final int[] WINDOWS = {30, 60, 90, 180, 365};

    private RepurchaseJob() {}

    static Dataset<Row> count(Dataset<Row> purchases, LocalDate asOf) {
        Column seen = datediff(lit(asOf), Purchases.PAID_ON.col());
        Column days = datediff(Purchases.NEXT_PAID_ON.col(), Purchases.PAID_ON.col());
        List<Column> counts = new ArrayList<>();
        List<Column> windows = new ArrayList<>();
        for (int window : WINDOWS) {
            Column again = seen.geq(window).and(days.leq(window));
            counts.add(count_if(seen.geq(window)).as("customers_" + window));
            counts.add(count_if(again).as("again_" + window));
            counts.add(sum(when(again, days.cast("bigint")).otherwise(0L)).as("days_" + window));
            windows.add(struct(
                    lit(window).as("window_days"),
                    col("customers_" + window).as("customers"),
                    col("again_" + window).as("again"),
                    col("days_" + window).as("days")));
        }
        return purchases
                .filter(Purchases.NUMBER.col().leq(LAST_NUMBER))
                .withColumn(
                        "of",
                        explode(array(
                                scope("all", lit("all")),
                                scope("category", Purchases.CATEGORY.col()),
                                scope("cohort", date_format(Purchases.FIRST_PAID_ON.col(), "yyyy-MM")))))
                .filter(col("of.subject").isNotNull())
                .groupBy(col("of.scope").as("scope"), col("of.subject").as("subject"), Purchases.NUMBER.col())
                .agg(counts.get(0), counts.subList(1, counts.size()).toArray(Column[]::new))
                .withColumn("window", explode(array(windows.toArray(Column[]::new))))
                .select(
                        Repurchase.AS_OF.is(lit(asOf)),
                        Repurchase.SCOPE.col(),
                        Repurchase.SUBJECT.col(),
                        Repurchase.NUMBER.col(),
                        Repurchase.WINDOW_DAYS.is(col("window.window_days")),
                        Repurchase.CUSTOMERS.is(col("window.customers")),
                        Repurchase.AGAIN.is(col("window.again")),
                        Repurchase.RATE.is(col("window.again")
                                .cast("double")
                                .divide(when(col("window.customers").gt(0), col("window.customers")))),
                        Repurchase.DAYS_TO_NEXT.is(col("window.days")));
    }

    private static Column scope(String scope, Column subject) {
        return struct(lit(scope).as("scope"), subject.as("subject"));
    }
}
