package org.headwater.jobs.behaviour;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.FunnelSource;
import org.headwater.jobs.people.Actions;
import org.headwater.jobs.people.Persons;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Customers;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Messages;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.facts.ActiveDays;

/** The business days on which people did something, up to the as-of date. */
public final class ActiveDaysJob {

    public static final Job JOB = new Job(
            "active_days",
            "On which days people did something",
            List.of(Events.TABLE, Orders.TABLE, Messages.TABLE, Identities.TABLE, Customers.TABLE),
            ActiveDays.TABLE,
            List.of(AS_OF, ZONE),
            (in, settings) -> of(in, settings.get(AS_OF), settings.get(ZONE)));

    /** Any event that people cause, message or paid order. */
    static final String ACTIVITY = "activity";
    /** Paid orders alone. */
    static final String PURCHASE = "purchase";

    private ActiveDaysJob() {}

    private static Dataset<Row> of(Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> identities = in.rows(Identities.TABLE);
        Dataset<Row> events = days(FunnelSource.EVENTS, Actions.ownEvents(in, asOf, zone), zone);
        Dataset<Row> messages = days(FunnelSource.MESSAGES, Actions.rows(FunnelSource.MESSAGES, in, asOf, zone), zone);
        Dataset<Row> orders = Persons.ofOrders(
                        Actions.rows(FunnelSource.ORDERS, in, asOf, zone), identities, in.rows(Customers.TABLE))
                .select(col(Persons.PERSON_ID), day(FunnelSource.ORDERS, zone))
                .distinct();
        Dataset<Row> activity = Persons.of(events.unionByName(messages), identities)
                .select(Persons.PERSON_ID, "day")
                .unionByName(orders)
                .distinct();
        return activity.withColumn("kind", lit(ACTIVITY)).unionByName(orders.withColumn("kind", lit(PURCHASE)));
    }

    /** Distinct before ids become people: far fewer rows to join. */
    private static Dataset<Row> days(FunnelSource source, Dataset<Row> rows, ZoneId zone) {
        Column[] id = Actions.id(source);
        return rows.select(id[0], id[1], id[2], day(source, zone)).distinct();
    }

    private static Column day(FunnelSource source, ZoneId zone) {
        return BusinessTime.dayOf(Actions.at(source), zone).as("day");
    }
}
