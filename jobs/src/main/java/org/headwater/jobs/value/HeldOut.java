package org.headwater.jobs.value;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.facts.Purchases;
import org.headwater.jobs.tables.facts.UserOrders;
import org.headwater.models.value.History;

/**
 * A customer as known at a cut, and what came after it.
 *
 * @param history up to the cut
 * @param paidFen up to the cut
 * @param refundedFen up to the cut
 * @param yearOrders in the 365 days up to the cut
 * @param yearNetFen paid less refunded in them
 * @param laterOrders after the cut, up to the as-of date
 * @param laterNetFen paid less refunded after it
 */
record HeldOut(
        History history,
        long paidFen,
        long refundedFen,
        long yearOrders,
        long yearNetFen,
        long laterOrders,
        long laterNetFen) {

    /** By all that is known, so that sums over customers come out the same whatever order they are found in. */
    static final Comparator<HeldOut> IN_ORDER = Comparator.<HeldOut>comparingInt(
                    c -> c.history().x())
            .thenComparingDouble(c -> c.history().tx())
            .thenComparingDouble(c -> c.history().T())
            .thenComparingLong(HeldOut::paidFen)
            .thenComparingLong(HeldOut::refundedFen)
            .thenComparingLong(HeldOut::yearOrders)
            .thenComparingLong(HeldOut::yearNetFen)
            .thenComparingLong(HeldOut::laterOrders)
            .thenComparingLong(HeldOut::laterNetFen);

    private static final String DAY = "day";
    private static final String IS_ORDER = "is_order";
    private static final String PAID = "paid";
    private static final String REFUNDED = "refunded";
    private static final int YEAR = 365;

    /** One row per user who bought by the cut: histories as the models take them, and what {@link #of(Row)} takes. */
    static Dataset<Row> rows(Dataset<Row> purchases, Dataset<Row> refunds, LocalDate cut, LocalDate asOf, ZoneId zone) {
        Column before = col(DAY).leq(lit(cut));
        Column year = before.and(col(DAY).gt(date_add(lit(cut), -YEAR)));
        Column order = col(IS_ORDER);
        return entries(purchases, refunds, asOf, zone)
                .groupBy(Purchases.USER_ID.col())
                .agg(
                        count(when(order.and(before), 1)).as(UserOrders.ORDERS.column()),
                        min(when(order.and(before), col(DAY))).as("first_on"),
                        max(when(order.and(before), col(DAY))).as("last_on"),
                        money(before, PAID).as(UserOrders.PAID_FEN.column()),
                        count(when(before.and(not(order)), 1)).as(UserOrders.REFUNDS.column()),
                        money(before, REFUNDED).as(UserOrders.REFUNDED_FEN.column()),
                        count(when(order.and(year), 1)).as("year_orders"),
                        money(year, PAID).minus(money(year, REFUNDED)).as("year_net_fen"),
                        count(when(order.and(not(before)), 1)).as("later_orders"),
                        money(not(before), PAID)
                                .minus(money(not(before), REFUNDED))
                                .as("later_net_fen"))
                .filter(UserOrders.ORDERS.col().gt(0))
                .select(
                        col("*"),
                        least(UserOrders.ORDERS.col().minus(1), lit((long) Integer.MAX_VALUE))
                                .cast("int")
                                .as("repeats"),
                        datediff(col("last_on"), col("first_on")).as("recency"),
                        datediff(lit(cut), col("first_on")).as("observed"));
    }

    private static Dataset<Row> entries(Dataset<Row> purchases, Dataset<Row> refunds, LocalDate asOf, ZoneId zone) {
        Column refundedAt = Refunds.REFUNDED_AT.col();
        return purchases
                .select(
                        Purchases.USER_ID.col(),
                        Purchases.PAID_ON.col().as(DAY),
                        lit(true).as(IS_ORDER),
                        Purchases.PAID_FEN.col().as(PAID),
                        lit(0L).as(REFUNDED))
                .unionAll(refunds.filter(Refunds.STATUS.col().equalTo("success"))
                        .filter(Refunds.USER_ID.col().isNotNull())
                        .filter(BusinessTime.upTo(refundedAt, asOf, zone))
                        .select(
                                Refunds.USER_ID.col(),
                                BusinessTime.dayOf(refundedAt, zone),
                                lit(false),
                                lit(0L),
                                Refunds.REFUNDED_FEN.col()));
    }

    private static Column money(Column within, String amount) {
        return coalesce(sum(when(within, col(amount))), lit(0L));
    }

    static HeldOut of(Row row) {
        return new HeldOut(
                new History(
                        row.<Integer>getAs("repeats"), row.<Integer>getAs("recency"), row.<Integer>getAs("observed")),
                row.<Long>getAs(UserOrders.PAID_FEN.column()),
                row.<Long>getAs(UserOrders.REFUNDED_FEN.column()),
                row.<Long>getAs("year_orders"),
                row.<Long>getAs("year_net_fen"),
                row.<Long>getAs("later_orders"),
                row.<Long>getAs("later_net_fen"));
    }
}
