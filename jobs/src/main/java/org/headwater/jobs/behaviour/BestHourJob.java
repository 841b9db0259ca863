package org.headwater.jobs.behaviour;

import static org.apache.spark.sql.functions.array_max;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.hour;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.headwater.jobs.config.FunnelSource;
import org.headwater.jobs.people.Actions;
import org.headwater.jobs.people.Persons;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Messages;
import org.headwater.jobs.tables.marts.BestHour;

/**
 * When each person has time: the hour of the day around which they do things by themselves.
 *
 * <p>An hour of a day counts once, however much was done in it. Each lends its weight to the two hours before and after it,
 * by 1, 2, 3, 2, 1 around the clock; and everybody's hours together stand in for {@value #PRIOR} more of each person's, so
 * that who was seen once is not told to be there at that hour only. What counts is looking around and checking in:
 * people buy when there is an offer and answer when somebody shares or writes, whether or not it is their hour. Of who is seldom
 * seen so, chats count as well.
 */
public final class BestHourJob {

    public static final Job JOB = new Job(
            "best_hour",
            "When each person has time",
            List.of(Events.TABLE, Messages.TABLE, Identities.TABLE),
            BestHour.TABLE,
            List.of(AS_OF, ZONE),
            (in, settings) -> of(hours(in, settings.get(AS_OF), settings.get(ZONE)))
                    .withColumn("as_of", lit(settings.get(AS_OF))));

    /** Names of events that others or an offer move people to: buying, what comes of it, and answers. */
    private static final String MOVED =
            "(?i)(order|pay|checkout|refund|cart|coupon|points|share|invite|join|regist|sign_?up|login|profile|identify|alias|push)";

    /** Hours of somebody like everybody. */
    static final int PRIOR = 3;

    /** From so many visits on the answer is the person's own. */
    static final int OWN = 8;

    private static final int HOURS = 24;
    private static final String IS_VISIT = "is_visit";
    private static final int[] KERNEL = {1, 2, 3, 2, 1};
    private static final int KERNEL_SUM = 9;

    private BestHourJob() {}

    private static Dataset<Row> hours(Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> visits =
                Actions.ownEvents(in, asOf, zone).filter(not(Events.NAME.col().rlike(MOVED)));
        Dataset<Row> messages =
                Actions.rows(FunnelSource.MESSAGES, in, asOf, zone).filter(Actions.isSaid());
        Dataset<Row> told = told(FunnelSource.EVENTS, visits, zone)
                .withColumn(IS_VISIT, lit(true))
                .unionByName(told(FunnelSource.MESSAGES, messages, zone).withColumn(IS_VISIT, lit(false)));
        return enough(Persons.of(told, in.rows(Identities.TABLE))
                .groupBy(Persons.PERSON_ID, "day", "hour")
                .agg(max(IS_VISIT).as(IS_VISIT)));
    }

    /** Visits alone of who has {@value #OWN} hours of them, else chats as well. */
    private static Dataset<Row> enough(Dataset<Row> hours) {
        Column visits = count(when(col(IS_VISIT), 1)).over(Window.partitionBy(Persons.PERSON_ID));
        return hours.withColumn("visits", visits)
                .filter(col(IS_VISIT).or(col("visits").lt(OWN)))
                .select(Persons.PERSON_ID, "day", "hour", IS_VISIT);
    }

    /** Distinct before ids become people: far fewer rows to join. */
    private static Dataset<Row> told(FunnelSource source, Dataset<Row> rows, ZoneId zone) {
        Column[] id = Actions.id(source);
        return rows.select(id[0], id[1], id[2], day(source, zone), hourOf(source, zone))
                .distinct();
    }

    private static Column day(FunnelSource source, ZoneId zone) {
        return BusinessTime.dayOf(Actions.at(source), zone).as("day");
    }

    private static Column hourOf(FunnelSource source, ZoneId zone) {
        return hour(from_utc_timestamp(Actions.at(source), zone.getId())).as("hour");
    }

    /** @param hours person_id, day, hour and is_visit, each hour of a day once */
    static Dataset<Row> of(Dataset<Row> hours) {
        Column[] counts = IntStream.range(0, HOURS)
                .mapToObj(h -> count(when(col("hour").equalTo(h), 1)).as("h" + h))
                .toArray(Column[]::new);
        Dataset<Row> people = hours.groupBy(Persons.PERSON_ID)
                .agg(count(lit(1)).as("evidence"), withVisits(counts))
                .select(
                        col(Persons.PERSON_ID),
                        col("evidence"),
                        col("visits"),
                        smoothed().as("own"));
        Column[] totals = IntStream.range(0, HOURS)
                .mapToObj(h -> sum(col("own").getItem(h)))
                .toArray(Column[]::new);
        Dataset<Row> everybody = people.agg(sum("evidence").as("all_evidence"), totals)
                .toDF(IntStream.rangeClosed(0, HOURS)
                        .mapToObj(i -> i == 0 ? "all_evidence" : "e" + (i - 1))
                        .toArray(String[]::new))
                .select(col("all_evidence"), functions.array(columns("e")).as("all"));
        // All terms are whole numbers until the one division.
        Column share = expr("transform(own, (own_hour, h) -> cast(round((own_hour * all_evidence + " + PRIOR
                + " * all[h]) / (" + KERNEL_SUM + " * all_evidence * (evidence + " + PRIOR
                + ")), 6) as decimal(7, 6)))");
        Column best = array_position(col("shares"), array_max(col("shares")));
        return people.crossJoin(broadcast(everybody))
                .withColumn("shares", share)
                .select(
                        BestHour.PERSON_ID.col(),
                        BestHour.HOUR.is(best.minus(1)),
                        BestHour.SHARE.is(element_at(col("shares"), best.cast("int"))),
                        BestHour.EVIDENCE.col(),
                        BestHour.IS_OWN.is(col("visits").geq(OWN)),
                        BestHour.SHARES.is(col("shares")));
    }

    private static Column[] withVisits(Column[] counts) {
        return Stream.concat(Stream.of(count(when(col(IS_VISIT), 1)).as("visits")), Stream.of(counts))
                .toArray(Column[]::new);
    }

    private static Column smoothed() {
        return functions.array(IntStream.range(0, HOURS)
                .mapToObj(h -> IntStream.range(0, KERNEL.length)
                        .mapToObj(k -> col("h" + Math.floorMod(h + k - KERNEL.length / 2, HOURS))
                                .multiply(KERNEL[k]))
                        .reduce(Column::plus)
                        .orElseThrow())
                .toArray(Column[]::new));
    }

    private static Column[] columns(String prefix) {
        return IntStream.range(0, HOURS).mapToObj(h -> col(prefix + h)).toArray(Column[]::new);
    }
}
