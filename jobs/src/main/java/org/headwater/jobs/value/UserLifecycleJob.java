package org.headwater.jobs.value;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_date;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.BUYERS;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.headwater.jobs.identity.OfCustomers;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Customers;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.facts.Purchases;
import org.headwater.jobs.tables.marts.LifecycleThresholds;
import org.headwater.jobs.tables.marts.UserLifecycle;
import org.headwater.models.lifecycle.Thresholds;

/**
 * Walks each user's orders and refunds through the states of the lifecycle. Whoever only placed orders that were not paid
 * is a lead.
 */
public final class UserLifecycleJob {

    public static final Job JOB = new Job(
            "user_lifecycle",
            "Where each user stands in the life with the brand",
            List.of(Orders.TABLE, Refunds.TABLE, Purchases.TABLE, LifecycleThresholds.TABLE, Customers.TABLE),
            UserLifecycle.TABLE,
            List.of(AS_OF, ZONE, BUYERS),
            (in, settings) -> walk(OfCustomers.of(in, settings), settings.get(AS_OF), settings.get(ZONE)));

    private static final int ORDER = 0;
    private static final int REFUND = 1;

    private UserLifecycleJob() {}

    private static Dataset<Row> walk(Inputs in, LocalDate asOf, ZoneId zone) {
        Map<String, Thresholds> thresholds = LifecycleThresholdsJob.of(in.rows(LifecycleThresholds.TABLE));
        UserDefinedFunction standing = LifecycleWalk.udf(thresholds, asOf);
        Dataset<Row> users = orders(in.rows(Purchases.TABLE))
                .unionAll(refunds(in.rows(Refunds.TABLE), asOf, zone))
                .unionAll(leads(in.rows(Orders.TABLE), asOf, zone))
                .groupBy(UserLifecycle.USER_ID.col())
                .agg(
                        sort_array(collect_list(col("entry"))).as("entries"),
                        unix_date(min("known_on")).as("known_day"),
                        max_by(col("category"), col("number")).as("category"),
                        max("bought_on").as("bought_on"));
        return users.withColumn("standing", standing.apply(col("entries"), col("known_day"), col("category")))
                .select(
                        UserLifecycle.AS_OF.is(lit(asOf)),
                        UserLifecycle.USER_ID.col(),
                        UserLifecycle.STATE.is(col("standing.state")),
                        UserLifecycle.STATE_ZH.is(col("standing.state_zh")),
                        UserLifecycle.SINCE.is(date_from_unix_date(col("standing.since"))),
                        UserLifecycle.PREVIOUS.is(col("standing.previous")),
                        UserLifecycle.CATEGORY.is(col("category")),
                        UserLifecycle.LAST_PAID_ON.is(col("bought_on")));
    }

    private static Dataset<Row> orders(Dataset<Row> purchases) {
        Column day = Purchases.PAID_ON.col();
        return purchases.select(
                Purchases.USER_ID.col(),
                entry(day, Purchases.PAID_AT.col(), ORDER, Purchases.PAID_FEN.col()),
                day.as("known_on"),
                Purchases.CATEGORY.col(),
                Purchases.NUMBER.col(),
                day.as("bought_on"));
    }

    private static Dataset<Row> refunds(Dataset<Row> refunds, LocalDate asOf, ZoneId zone) {
        Column at = Refunds.REFUNDED_AT.col();
        Column day = BusinessTime.dayOf(at, zone);
        return refunds.filter(Refunds.STATUS.col().equalTo("success"))
                .filter(Refunds.REFUNDED_FEN.col().gt(0))
                .filter(Refunds.USER_ID.col().isNotNull())
                .filter(BusinessTime.upTo(at, asOf, zone))
                .select(
                        Refunds.USER_ID.col(),
                        entry(day, at, REFUND, negate(Refunds.REFUNDED_FEN.col())),
                        day.as("known_on"),
                        lit(null).cast("string").as("category"),
                        lit(null).cast("bigint").as("number"),
                        lit(null).cast("date").as("bought_on"));
    }

    private static Dataset<Row> leads(Dataset<Row> orders, LocalDate asOf, ZoneId zone) {
        Column at = coalesce(Orders.ORDERED_AT.col(), Orders.UPDATED_AT.col());
        return orders.filter(Orders.STATUS.col().notEqual("paid"))
                .filter(Orders.USER_ID.col().isNotNull())
                .filter(BusinessTime.upTo(at, asOf, zone))
                .select(
                        Orders.USER_ID.col(),
                        lit(null).cast(LifecycleWalk.ENTRY).as("entry"),
                        BusinessTime.dayOf(at, zone).as("known_on"),
                        lit(null).cast("string").as("category"),
                        lit(null).cast("bigint").as("number"),
                        lit(null).cast("date").as("bought_on"));
    }

    /** Entries sort by day, moment, and orders before refunds. */
    private static Column entry(Column day, Column at, int kind, Column fen) {
        return struct(unix_date(day).as("day"), at.as("at"), lit(kind).as("kind"), fen.as("fen"))
                .cast(LifecycleWalk.ENTRY)
                .as("entry");
    }
}
