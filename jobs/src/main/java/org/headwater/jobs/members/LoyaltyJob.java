package org.headwater.jobs.members;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.when;
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
import org.headwater.jobs.people.EventName;
import org.headwater.jobs.people.EventProperty;
import org.headwater.jobs.people.Persons;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.facts.Loyalty;

/** What members did for points, and what became of points, as events say it. Points of 0, or that are no number, moved nothing. */
public final class LoyaltyJob {

    public static final Job JOB = new Job(
            "loyalty",
            "What members did for points",
            List.of(Events.TABLE, Identities.TABLE),
            Loyalty.TABLE,
            List.of(AS_OF, ZONE),
            (in, settings) -> of(in, settings.get(AS_OF), settings.get(ZONE)));

    private LoyaltyJob() {}

    private static Dataset<Row> of(Inputs in, LocalDate asOf, ZoneId zone) {
        Column[] id = Actions.id(FunnelSource.EVENTS);
        Column kind = when(EventName.CHECK_IN.is(), "check_in")
                .when(EventName.TASK_DONE.is(), "task")
                .when(EventName.POINTS_EARNED.is(), "earned")
                .when(EventName.POINTS_SPENT.is(), "spent")
                .when(EventName.POINTS_EXPIRED.is(), "expired");
        Column moved = abs(coalesce(EventProperty.whole("points"), lit(0L)));
        Column at = Events.HAPPENED_AT.col();
        Dataset<Row> events = Actions.rows(FunnelSource.EVENTS, in, asOf, zone)
                .select(
                        id[0],
                        id[1],
                        id[2],
                        Loyalty.PROJECT.col(),
                        Loyalty.EVENT_ID.col(),
                        at.as("at"),
                        BusinessTime.dayOf(at, zone).as("day"),
                        kind.as("kind"),
                        coalesce(EventProperty.text("task"), EventProperty.text("reason"), lit(""))
                                .as("reason"),
                        moved.as("moved"))
                .filter(col("kind").isin("check_in", "task").or(col("moved").gt(0)))
                .filter(col("kind").isNotNull());
        Column points = when(col("kind").equalTo("earned"), col("moved"))
                .when(col("kind").isin("spent", "expired"), negate(col("moved")))
                .otherwise(0L);
        return Persons.of(events, in.rows(Identities.TABLE)).withColumn("points", points);
    }
}
