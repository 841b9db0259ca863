package org.headwater.jobs.identity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.tables.core.Consents;
import org.headwater.jobs.tables.core.Deliveries;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Messages;
import org.headwater.jobs.tables.core.Relations;

/** Ids as they show in core tables, linked or not: {@code kind, scope, id_value, first_seen}, once each. */
final class Sightings {

    private Sightings() {}

    static Dataset<Row> of(Inputs in) {
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

    private static Dataset<Row> seen(Dataset<Row> rows, Column kind, Column scope, Column id, Column at) {
        return rows.filter(id.isNotNull())
                .select(kind.as("kind"), scope.as("scope"), id.as("id_value"), at.as("first_seen"))
                .groupBy(col("kind"), col("scope"), col("id_value"))
                .agg(min("first_seen").as("first_seen"));
    }
}
