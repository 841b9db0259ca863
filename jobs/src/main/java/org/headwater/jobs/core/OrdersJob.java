package org.headwater.jobs.core;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.landing.Landed;

/**
 * Orders from landed rows.
 *
 * <p>Where each row is one line of its order, the order's amount is the sum over its paid lines, its times are the
 * earliest of its lines, and it is paid when any line is.
 */
public final class OrdersJob {

    public static final Job JOB = new Job(
            "orders",
            "Orders of every shop in their latest known state",
            List.of(Landed.TABLE),
            Orders.TABLE,
            List.of(),
            (in, settings) -> orders(in.rows(Landed.TABLE)));

    private OrdersJob() {}

    static Dataset<Row> orders(Dataset<Row> landed) {
        Dataset<Row> accepted = landed.filter(Landed.DISPOSITION
                .col()
                .equalTo("accepted")
                .and(Landed.ORDER.col().isNotNull()));
        Dataset<Row> whole = accepted.filter(not(Landed.PER_LINE.col())).select(Landed.ORDER.column() + ".*");
        Dataset<Row> lines = accepted.filter(Landed.PER_LINE.col()).select(Landed.ORDER.column() + ".*");
        return whole.unionByName(Orders.TABLE.shape(addedUp(lines)));
    }

    private static Dataset<Row> addedUp(Dataset<Row> lines) {
        Column paid = Orders.STATUS.col().equalTo("paid");
        Column anyPaid = max(when(paid, 1).otherwise(0)).equalTo(1);
        Column anyUnpaid =
                max(when(Orders.STATUS.col().equalTo("unpaid"), 1).otherwise(0)).equalTo(1);
        return lines.groupBy(Orders.SHOP.col(), Orders.ORDER_ID.col())
                .agg(
                        Orders.USER_ID.is(min(Orders.USER_ID.col())),
                        Orders.STATUS.is(
                                when(anyPaid, "paid").when(anyUnpaid, "unpaid").otherwise("cancelled")),
                        Orders.ORDERED_AT.is(min(Orders.ORDERED_AT.col())),
                        Orders.PAID_AT.is(min(when(paid, Orders.PAID_AT.col()))),
                        Orders.UPDATED_AT.is(max(Orders.UPDATED_AT.col())),
                        Orders.PAID_FEN.is(coalesce(sum(when(paid, Orders.PAID_FEN.col())), lit(0L))),
                        Orders.DISCOUNT_FEN.is(sum(when(paid, Orders.DISCOUNT_FEN.col()))),
                        Orders.ADDRESS_KEY.is(min(Orders.ADDRESS_KEY.col())),
                        Orders.CURRENCY.is(min(Orders.CURRENCY.col())),
                        Orders.SOURCE.is(min(Orders.SOURCE.col())));
    }
}
