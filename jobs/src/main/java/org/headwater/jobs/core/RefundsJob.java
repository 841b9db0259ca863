package org.headwater.jobs.core;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
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
import org.apache.spark.sql.expressions.Window;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.landing.Landed;

/**
 * Refunds from landed rows, each with the user who paid the order where the refund itself does not say.
 *
 * <p>Where each row is one line of its refund, the amounts of one refund add up: of the lines that succeeded, or where
 * none did, of those that are pending, or else of those that failed.
 */
public final class RefundsJob {

    public static final Job JOB = new Job(
            "refunds",
            "Money given back, dated",
            List.of(Landed.TABLE, Orders.TABLE),
            Refunds.TABLE,
            List.of(),
            (in, settings) -> withUsers(refunds(in.rows(Landed.TABLE)), in.rows(Orders.TABLE)));

    private RefundsJob() {}

    static Dataset<Row> refunds(Dataset<Row> landed) {
        Dataset<Row> accepted = landed.filter(Landed.DISPOSITION
                .col()
                .equalTo("accepted")
                .and(Landed.REFUND.col().isNotNull()));
        Dataset<Row> whole = accepted.filter(not(Landed.PER_LINE.col())).select(Landed.REFUND.column() + ".*");
        Dataset<Row> lines = accepted.filter(Landed.PER_LINE.col()).select(Landed.REFUND.column() + ".*");
        return whole.unionByName(Refunds.TABLE.shape(addedUp(lines)));
    }

    private static Dataset<Row> addedUp(Dataset<Row> lines) {
        Column furthest = min(progress()).over(Window.partitionBy(Refunds.SHOP.column(), Refunds.REFUND_ID.column()));
        return lines.withColumn("furthest", furthest)
                .filter(progress().equalTo(col("furthest")))
                .groupBy(Refunds.SHOP.col(), Refunds.REFUND_ID.col(), Refunds.STATUS.col())
                .agg(
                        Refunds.ORDER_ID.is(min(Refunds.ORDER_ID.col())),
                        Refunds.USER_ID.is(min(Refunds.USER_ID.col())),
                        Refunds.REFUNDED_AT.is(min(Refunds.REFUNDED_AT.col())),
                        Refunds.UPDATED_AT.is(max(Refunds.UPDATED_AT.col())),
                        Refunds.REFUNDED_FEN.is(sum(Refunds.REFUNDED_FEN.col())),
                        Refunds.OVER_REFUND.is(lit(false)),
                        Refunds.CURRENCY.is(min(Refunds.CURRENCY.col())),
                        Refunds.SOURCE.is(min(Refunds.SOURCE.col())));
    }

    private static Column progress() {
        return when(Refunds.STATUS.col().equalTo("success"), 1)
                .when(Refunds.STATUS.col().equalTo("pending"), 2)
                .otherwise(3);
    }

    /** With what their orders know: who paid, and whether more was given back than was paid. */
    static Dataset<Row> withUsers(Dataset<Row> refunds, Dataset<Row> orders) {
        Dataset<Row> known = orders.select(
                Orders.SHOP.col(),
                Orders.ORDER_ID.col(),
                Orders.USER_ID.col().as("payer"),
                Orders.PAID_FEN.col().as("order_fen"));
        Dataset<Row> joined = refunds.join(
                known,
                refunds.col(Refunds.SHOP.column())
                        .equalTo(known.col(Orders.SHOP.column()))
                        .and(refunds.col(Refunds.ORDER_ID.column()).equalTo(known.col(Orders.ORDER_ID.column()))),
                "left");
        Column user = coalesce(refunds.col(Refunds.USER_ID.column()), col("payer"));
        Column over = coalesce(givenBack(refunds).gt(col("order_fen")), lit(false));
        return Refunds.TABLE.shape(joined.select(Refunds.TABLE.fields().stream()
                .map(f -> f == Refunds.USER_ID
                        ? Refunds.USER_ID.is(user)
                        : f == Refunds.OVER_REFUND ? Refunds.OVER_REFUND.is(over) : refunds.col(f.column()))
                .toArray(Column[]::new)));
    }

    /** Of the refund's order; refunds without one do not meet in one place. */
    private static Column givenBack(Dataset<Row> refunds) {
        Column order = refunds.col(Refunds.ORDER_ID.column());
        Column alone = when(order.isNull(), refunds.col(Refunds.REFUND_ID.column()));
        return sum(when(
                        refunds.col(Refunds.STATUS.column()).equalTo("success"),
                        refunds.col(Refunds.REFUNDED_FEN.column())))
                .over(Window.partitionBy(refunds.col(Refunds.SHOP.column()), order, alone));
    }
}
