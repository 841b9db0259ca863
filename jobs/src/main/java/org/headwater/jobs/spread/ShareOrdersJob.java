package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.ShareOrders;

/** Paid orders whose event of payment names the share that was followed; money is the shop's, not the event's. */
public final class ShareOrdersJob {

    public static final Job JOB = new Job(
            "share_orders",
            "Paid orders that came by a share",
            List.of(Events.TABLE, Identities.TABLE, Orders.TABLE),
            ShareOrders.TABLE,
            List.of(),
            (in, settings) -> of(in.rows(Events.TABLE), in.rows(Identities.TABLE), in.rows(Orders.TABLE)));

    private ShareOrdersJob() {}

    static Dataset<Row> of(Dataset<Row> events, Dataset<Row> identities, Dataset<Row> orders) {
        Dataset<Row> purchases = ShareEvents.withPeople(ShareEvents.of(events, ShareEvents.IS_PURCHASE), identities)
                .groupBy(ShareEvents.property("order_id").as("order_id"))
                .agg(min(struct(
                                Events.HAPPENED_AT.col(),
                                Events.EVENT_ID.col(),
                                col("share_id"),
                                ShareOrders.PERSON_ID.is(col("person"))))
                        .as("first"));
        return orders.filter(Orders.STATUS.col().equalTo("paid"))
                .join(purchases, new String[] {"order_id"})
                .select(
                        Orders.SHOP.col(),
                        Orders.ORDER_ID.col(),
                        ShareOrders.SHARE_ID.is(col("first.share_id")),
                        ShareOrders.PERSON_ID.is(col("first.person_id")),
                        Orders.PAID_AT.col(),
                        Orders.PAID_FEN.col());
    }
}
