package org.headwater.jobs.identity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.Buyers;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.tables.core.Consents;
import org.headwater.jobs.tables.core.Deliveries;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Messages;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.core.Relations;

/** Ids as they show in core tables, linked or not: {@code kind, scope, id_value, first_seen}. */
final class Sightings {

    private Sightings() {}

    static Dataset<Row> of(Inputs in, Buyers buyers) {
        Dataset<Row> others = ofOthers(in);
        return buyers.areAsGiven() ? others : others.unionAll(ofBuyers(in, buyers));
    }

    private static Dataset<Row> ofOthers(Inputs in) {
        Dataset<Row> events = in.rows(Events.TABLE);
        Dataset<Row> consents = in.rows(Consents.TABLE);
        Dataset<Row> deliveries = in.rows(Deliveries.TABLE);
        Column happened = Events.HAPPENED_AT.col();
        return seen(events, Events.WHO_KIND.col(), Events.WHO_SCOPE.col(), Events.WHO_ID.col(), happened)
                .unionAll(seen(
                        events,
                        coalesce(Events.ANONYMOUS_KIND.col(), lit("anonymous")),
                        Events.PROJECT.col(),
                        Events.ANONYMOUS_ID.col(),
                        happened))
                .unionAll(seen(events, lit("device"), lit(""), Events.DEVICE_ID.col(), happened))
                .unionAll(seen(
                        consents,
                        Consents.WHO_KIND.col(),
                        Consents.WHO_SCOPE.col(),
                        Consents.WHO_ID.col(),
                        Consents.AT.col()))
                .unionAll(seen(
                        deliveries,
                        Deliveries.WHO_KIND.col(),
                        Deliveries.WHO_SCOPE.col(),
                        Deliveries.WHO_ID.col(),
                        Deliveries.SENT_AT.col()))
                .unionAll(seen(
                        in.rows(Messages.TABLE).filter(Messages.FROM_KIND.col().equalTo("customer")),
                        lit("external_userid"),
                        Messages.CORP.col(),
                        Messages.FROM_ID.col(),
                        Messages.SENT_AT.col()))
                .unionAll(seen(
                        in.rows(Relations.TABLE)
                                .filter(Relations.PERSON_KIND.col().equalTo("customer")),
                        lit("external_userid"),
                        Relations.CORP.col(),
                        Relations.PERSON_ID.col(),
                        Relations.SINCE.col()))
                .groupBy("kind", "scope", "id_value")
                .agg(min("first_seen").as("first_seen"));
    }

    /** User ids of orders and refunds whose source says what they are; those without any time were not seen. */
    private static Dataset<Row> ofBuyers(Inputs in, Buyers buyers) {
        Column source = Orders.SOURCE.col();
        Column id = Orders.USER_ID.col();
        Column kind = buyers.kind(source, id);
        Column scope = buyers.scope(source, id);
        Column ordered = coalesce(Orders.ORDERED_AT.col(), Orders.PAID_AT.col(), Orders.UPDATED_AT.col());
        Column refunded = coalesce(Refunds.REFUNDED_AT.col(), Refunds.UPDATED_AT.col());
        return seen(in.rows(Orders.TABLE).filter(kind.isNotNull().and(ordered.isNotNull())), kind, scope, id, ordered)
                .unionAll(seen(
                        in.rows(Refunds.TABLE).filter(kind.isNotNull().and(refunded.isNotNull())),
                        kind,
                        scope,
                        id,
                        refunded));
    }

    private static Dataset<Row> seen(Dataset<Row> rows, Column kind, Column scope, Column id, Column at) {
        return rows.filter(id.isNotNull())
                .select(kind.as("kind"), scope.as("scope"), id.as("id_value"), at.as("first_seen"))
                .groupBy(col("kind"), col("scope"), col("id_value"))
                .agg(min("first_seen").as("first_seen"));
    }
}
