package org.headwater.jobs.value;

import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.BUYERS;
import static org.headwater.jobs.plan.Param.ZONE;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.fold.Fact;
import org.headwater.jobs.fold.Fact.Contribution;
import org.headwater.jobs.identity.OfCustomers;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.Settings;
import org.headwater.jobs.tables.core.Customers;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.facts.UserOrders;

/**
 * Folds paid orders and successful refunds into one state per user.
 *
 * <p>Orders paid and refunds made after the as-of date are not counted; orders without a user count nowhere. Where a
 * source says what its user ids are, a user is a person, whichever shops and accounts they buy with.
 */
public final class UserOrdersJob {

    static final Fact FACT = new Fact(
            UserOrders.TABLE,
            List.of(
                    new Contribution(Orders.TABLE, UserOrdersJob::ofOrders),
                    new Contribution(Refunds.TABLE, UserOrdersJob::ofRefunds)));

    public static final Job JOB = new Job(
            "user_orders",
            "What each user ever paid and got back",
            List.of(Orders.TABLE, Refunds.TABLE, Customers.TABLE),
            UserOrders.TABLE,
            List.of(AS_OF, ZONE, BUYERS),
            (in, settings) -> FACT.fold(OfCustomers.of(in, settings), settings));

    private UserOrdersJob() {}

    private static Dataset<Row> ofOrders(Dataset<Row> orders, Settings settings) {
        return orders.filter(Orders.STATUS.col().equalTo("paid"))
                .filter(BusinessTime.upTo(Orders.PAID_AT.col(), settings.get(AS_OF), settings.get(ZONE)))
                .select(
                        Orders.USER_ID.col(),
                        UserOrders.ORDERS.is(1L),
                        UserOrders.PAID_FEN.is(Orders.PAID_FEN.col()),
                        UserOrders.FIRST_PAID_AT.is(Orders.PAID_AT.col()),
                        UserOrders.LAST_PAID_AT.is(Orders.PAID_AT.col()));
    }

    private static Dataset<Row> ofRefunds(Dataset<Row> refunds, Settings settings) {
        return refunds.filter(Refunds.STATUS.col().equalTo("success"))
                .filter(BusinessTime.upTo(Refunds.REFUNDED_AT.col(), settings.get(AS_OF), settings.get(ZONE)))
                .select(
                        Refunds.USER_ID.col(),
                        UserOrders.REFUNDS.is(1L),
                        UserOrders.REFUNDED_FEN.is(Refunds.REFUNDED_FEN.col()),
                        UserOrders.LAST_REFUNDED_AT.is(Refunds.REFUNDED_AT.col()));
    }
}
