package org.headwater.jobs.propensity;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.facts.Purchases;

/**
 * What is known of each buyer at a cut: {@code user_id, cut, known} (an array of the measures in order), {@code seen_on}
 * (latest day that they are made of) and {@code bought} (an order within the horizon after the cut).
 *
 * <p>What comes after the cut goes into {@code bought} and nothing else.
 */
final class BuyerFeatures {

    /** Names of the measures, in order. */
    static final List<String> NAMES = List.of(
            "log_money",
            "log_orders",
            "recency_days",
            "tenure_days",
            "breadth",
            "refund_share",
            "discount_share",
            "orders_90_days",
            "days_between_orders");

    private BuyerFeatures() {}

    /** All cuts in one pass; who has not bought by a cut has no row for it. */
    static Dataset<Row> of(Dataset<Row> purchases, Dataset<Row> refunds, List<Cut> cuts, ZoneId zone) {
        LocalDate latest = cuts.stream().map(Cut::cut).max(LocalDate::compareTo).orElseThrow();
        Column[] all = cuts.stream()
                .map(c -> struct(
                        lit(c.cut()).as("cut"),
                        lit(c.end()).as("end"),
                        lit(c.horizonDays()).as("horizon")))
                .toArray(Column[]::new);
        Column past = col("day").leq(col("at.cut"));
        Column order = col("is_order");
        return entries(purchases, refunds, latest, zone)
                .withColumn("at", explode(array(all)))
                .groupBy(
                        col("user_id"),
                        col("at.cut").as("cut"),
                        col("at.horizon").as("horizon"))
                .agg(
                        count(when(past.and(order), 1)).as("orders"),
                        coalesce(sum(when(past, col("paid"))), lit(0L)).as("paid"),
                        coalesce(sum(when(past, col("refunded"))), lit(0L)).as("refunded"),
                        coalesce(sum(when(past, col("discount"))), lit(0L)).as("discount"),
                        min(when(past.and(order), col("day"))).as("first_on"),
                        max(when(past.and(order), col("day"))).as("last_on"),
                        size(collect_set(when(past, col("category")))).as("categories"),
                        count(when(
                                        past.and(order)
                                                .and(datediff(col("at.cut"), col("day"))
                                                        .lt(90)),
                                        1))
                                .as("orders_90"),
                        max(when(past, col("day"))).as("seen_on"),
                        coalesce(
                                        max(when(
                                                order.and(col("day").gt(col("at.cut")))
                                                        .and(col("day").leq(col("at.end"))),
                                                lit(true))),
                                        lit(false))
                                .as("bought"))
                .filter(col("orders").gt(0))
                .select(col("user_id"), col("cut"), col("horizon"), known().as("known"), col("seen_on"), col("bought"));
    }

    private static Dataset<Row> entries(Dataset<Row> purchases, Dataset<Row> refunds, LocalDate latest, ZoneId zone) {
        Column refundedAt = Refunds.REFUNDED_AT.col();
        return purchases
                .select(
                        Purchases.USER_ID.col(),
                        Purchases.PAID_ON.col().as("day"),
                        lit(true).as("is_order"),
                        Purchases.PAID_FEN.col().as("paid"),
                        lit(0L).as("refunded"),
                        coalesce(Purchases.DISCOUNT_FEN.col(), lit(0L)).as("discount"),
                        Purchases.CATEGORY.col())
                .unionAll(refunds.filter(Refunds.STATUS.col().equalTo("success"))
                        .filter(Refunds.USER_ID.col().isNotNull())
                        .filter(BusinessTime.upTo(refundedAt, latest, zone))
                        .select(
                                Refunds.USER_ID.col(),
                                BusinessTime.dayOf(refundedAt, zone).as("day"),
                                lit(false).as("is_order"),
                                lit(0L).as("paid"),
                                Refunds.REFUNDED_FEN.col().as("refunded"),
                                lit(0L).as("discount"),
                                lit(null).cast("string").as("category")));
    }

    private static Column known() {
        Column net = greatest(lit(0L), col("paid").minus(col("refunded"))).cast("double");
        Column share = when(
                        col("paid").gt(0),
                        least(lit(1.0), col("refunded").cast("double").divide(col("paid"))))
                .otherwise(0.0);
        Column list = col("paid").plus(col("discount"));
        Column off = when(
                        col("discount").gt(0).and(list.gt(0)),
                        least(lit(1.0), col("discount").cast("double").divide(list)))
                .otherwise(0.0);
        Column between = when(
                        col("orders").gt(1),
                        datediff(col("last_on"), col("first_on"))
                                .cast("double")
                                .divide(col("orders").minus(1)))
                .otherwise(0.0);
        return array(
                log(net.divide(100).plus(1)),
                log(col("orders").cast("double")),
                datediff(col("cut"), col("last_on")).cast("double"),
                datediff(col("cut"), col("first_on")).cast("double"),
                col("categories").cast("double"),
                share,
                off,
                col("orders_90").cast("double"),
                between);
    }
}
