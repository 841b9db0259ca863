package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.core.ShareOrders;

/** What orders that came by a share were worth up to a date. */
final class SharedMoney {

    private SharedMoney() {}

    /** {@code share_orders} paid up to the date, with {@code net_fen}, paid less given back up to the date, and {@code refunded_fen}. */
    static Dataset<Row> upTo(Dataset<Row> orders, Dataset<Row> refunds, LocalDate asOf, ZoneId zone) {
        Dataset<Row> back = refunds.filter(Refunds.STATUS.col().equalTo("success"))
                .filter(BusinessTime.upTo(Refunds.REFUNDED_AT.col(), asOf, zone))
                .groupBy(Refunds.SHOP.col(), Refunds.ORDER_ID.col())
                .agg(sum(Refunds.REFUNDED_FEN.col()).as("refunded_fen"));
        return orders.filter(BusinessTime.upTo(ShareOrders.PAID_AT.col(), asOf, zone))
                .join(back, new String[] {"shop", "order_id"}, "left")
                .withColumn("refunded_fen", coalesce(col("refunded_fen"), lit(0L)))
                .withColumn("net_fen", ShareOrders.PAID_FEN.col().minus(col("refunded_fen")));
    }
}
