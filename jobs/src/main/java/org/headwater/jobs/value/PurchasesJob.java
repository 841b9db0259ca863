package org.headwater.jobs.value;

import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
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
import org.headwater.jobs.tables.core.OrderLines;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.facts.Purchases;

/**
 * Puts each user's paid orders in order, so that what asks for the second order, for cohorts or for the time between
 * orders is one pass. Orders paid after the as-of date, and orders of nobody, have no row.
 */
public final class PurchasesJob {

    public static final Job JOB = new Job(
            "purchases",
            "Each user's paid orders, numbered",
            List.of(Orders.TABLE, OrderLines.TABLE, Customers.TABLE),
            Purchases.TABLE,
            List.of(AS_OF, ZONE, BUYERS),
            (in, settings) -> number(
                    OfCustomers.of(in, settings).rows(Orders.TABLE),
                    in.rows(OrderLines.TABLE),
                    settings.get(AS_OF),
                    settings.get(ZONE)));

    private static final String[] ORDER = {Orders.SHOP.column(), Orders.ORDER_ID.column()};

    private PurchasesJob() {}

    static Dataset<Row> number(Dataset<Row> orders, Dataset<Row> lines, LocalDate asOf, ZoneId zone) {
        WindowSpec byUser = Window.partitionBy(Purchases.USER_ID.col());
        WindowSpec inOrder = byUser.orderBy(Purchases.PAID_AT.col(), Purchases.SHOP.col(), Purchases.ORDER_ID.col());
        Column paidOn = Purchases.PAID_ON.col();
        return orders.filter(Orders.STATUS.col().equalTo("paid"))
                .filter(Orders.USER_ID.col().isNotNull())
                .filter(BusinessTime.upTo(Orders.PAID_AT.col(), asOf, zone))
                .select(
                        Orders.SHOP.col(),
                        Orders.ORDER_ID.col(),
                        Orders.USER_ID.col(),
                        Orders.PAID_AT.col(),
                        Purchases.PAID_ON.is(BusinessTime.dayOf(Orders.PAID_AT.col(), zone)),
                        Orders.PAID_FEN.col(),
                        Orders.DISCOUNT_FEN.col())
                .join(categories(lines), ORDER, "left")
                .select(
                        Purchases.SHOP.col(),
                        Purchases.ORDER_ID.col(),
                        Purchases.USER_ID.col(),
                        Purchases.PAID_AT.col(),
                        paidOn,
                        Purchases.PAID_FEN.col(),
                        Purchases.DISCOUNT_FEN.col(),
                        Purchases.NUMBER.is(row_number().over(inOrder)),
                        Purchases.FIRST_PAID_ON.is(min(paidOn).over(byUser)),
                        Purchases.PREVIOUS_PAID_ON.is(lag(paidOn, 1).over(inOrder)),
                        Purchases.NEXT_PAID_ON.is(lead(paidOn, 1).over(inOrder)),
                        Purchases.CATEGORY.col());
    }

    private static Dataset<Row> categories(Dataset<Row> lines) {
        Column category = OrderLines.CATEGORY.col();
        return lines.filter(category.isNotNull())
                .groupBy(OrderLines.SHOP.col(), OrderLines.ORDER_ID.col(), category)
                .agg(OrderLines.PAID_FEN.is(sum(OrderLines.PAID_FEN.col())))
                .groupBy(OrderLines.SHOP.col(), OrderLines.ORDER_ID.col())
                .agg(Purchases.CATEGORY.is(min_by(category, struct(negate(OrderLines.PAID_FEN.col()), category))));
    }
}
