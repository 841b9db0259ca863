package org.headwater.jobs.value;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.tables.facts.UserOrders;

/**
 * Histories as the models of repeat buying take them, in whole business days: repeat purchases are all paid orders but the
 * first, also those of one day.
 */
final class OrderHistories {

    static final Column REPEATS = col("repeats");
    static final Column RECENCY = col("recency");
    static final Column OBSERVED = col("observed");
    static final Column PAID_FEN = UserOrders.PAID_FEN.col();
    static final Column REFUNDED_FEN = UserOrders.REFUNDED_FEN.col();

    private OrderHistories() {}

    /** One row per user with a paid order. */
    static Dataset<Row> of(Dataset<Row> userOrders, LocalDate asOf, ZoneId zone) {
        Column firstOn = BusinessTime.dayOf(UserOrders.FIRST_PAID_AT.col(), zone);
        Column lastOn = BusinessTime.dayOf(UserOrders.LAST_PAID_AT.col(), zone);
        return userOrders
                .filter(UserOrders.ORDERS.col().gt(0))
                .select(
                        UserOrders.USER_ID.col(),
                        UserOrders.ORDERS.col(),
                        UserOrders.REFUNDS.col(),
                        PAID_FEN,
                        REFUNDED_FEN,
                        least(UserOrders.ORDERS.col().minus(1), lit((long) Integer.MAX_VALUE))
                                .cast("int")
                                .as("repeats"),
                        datediff(lastOn, firstOn).as("recency"),
                        datediff(lit(asOf), firstOn).as("observed"));
    }
}
