package org.headwater.jobs.core;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.hour;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_filter;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.Param;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Robots;

/**
 * Ids whose events no person makes, by what they do on a day: more events in a minute than fingers manage, the same time
 * between nearly all of many events, every hour of the day, or a program that says of itself that it is one.
 *
 * <p>A shared tablet may be awake for long and fast, but not at an even pace; a till that sends a heartbeat is a robot
 * though a person stands before it. The limits are far from what people do, so that nobody is taken for a robot who is
 * merely busy: what a robot does slowly and at random is not found.
 */
public final class RobotsJob {

    /** Five a second, a minute long. */
    static final int TOO_FAST_IN_A_MINUTE = 300;

    /** Pauses on a day of which nine in ten must be the same. */
    static final int EVEN_PACE_PAUSES = 100;

    static final int HOURS_OF_A_DAY = 24;

    /** Properties that name the program: $user_agent, context.userAgent and the like. */
    private static final String AGENT = "(?i)agent";

    private static final String KNOWN_AGENTS =
            "(?i)(bot\\b|spider|crawler|crawling|headless|phantomjs|selenium|python-requests|curl/|wget/)";

    private static final String[] ID_AND_DAY = {
        Robots.PROJECT.column(), Robots.KIND.column(), Robots.ID_VALUE.column(), "day"
    };

    public static final Job JOB = new Job(
            "robots",
            "Ids whose events no person makes",
            List.of(Events.TABLE),
            Robots.TABLE,
            List.of(Param.ZONE),
            (in, settings) -> robots(in.rows(Events.TABLE), settings.get(Param.ZONE)));

    private RobotsJob() {}

    static Dataset<Row> robots(Dataset<Row> events, ZoneId zone) {
        Dataset<Row> slim = slim(events, zone);
        return hours(slim)
                .join(pauses(slim), ID_AND_DAY)
                .withColumn("shows", reasons())
                .filter(size(col("shows")).gt(0))
                .groupBy(Robots.PROJECT.col(), Robots.KIND.col(), Robots.ID_VALUE.col())
                .agg(
                        Robots.REASONS.is(array_join(array_sort(array_distinct(flatten(collect_list("shows")))), ",")),
                        Robots.FIRST_ON.is(min("day")),
                        Robots.DAYS.is(count(lit(1))),
                        Robots.EVENTS.is(sum("events")));
    }

    /** Whose, when, and whether a robot's program says so; events of nobody are left out. */
    private static Dataset<Row> slim(Dataset<Row> events, ZoneId zone) {
        Column local = from_utc_timestamp(Events.HAPPENED_AT.col(), zone.getId());
        Column agents = map_filter(
                Events.PROPERTIES.col(), (name, text) -> name.rlike(AGENT).and(text.rlike(KNOWN_AGENTS)));
        return events.select(
                        Robots.PROJECT.is(Events.PROJECT.col()),
                        Robots.KIND.is(coalesce(Events.WHO_KIND.col(), Events.ANONYMOUS_KIND.col(), lit("anonymous"))),
                        Robots.ID_VALUE.is(coalesce(Events.WHO_ID.col(), Events.ANONYMOUS_ID.col())),
                        to_date(local).as("day"),
                        hour(local).as("hour"),
                        Events.EVENT_ID.col(),
                        unix_micros(Events.HAPPENED_AT.col()).as("micros"),
                        size(agents).gt(0).as("agent"))
                .filter(Robots.ID_VALUE.col().isNotNull());
    }

    /** Events of a day, the most of a minute, the hours in which there are any. */
    private static Dataset<Row> hours(Dataset<Row> slim) {
        Column minute = floor(col("micros").divide(60_000_000L));
        return slim.groupBy(names(ID_AND_DAY, col("hour"), minute.as("minute")))
                .agg(count(lit(1)).as("rows"), max("agent").as("agent"))
                .groupBy(names(ID_AND_DAY))
                .agg(
                        sum("rows").as("events"),
                        max("rows").as("peak"),
                        countDistinct("hour").as("hours"),
                        max("agent").as("agent"));
    }

    /** Pauses between the events of a day, and how many of them are the most common one; equal times are no pause. */
    private static Dataset<Row> pauses(Dataset<Row> slim) {
        var inOrder = Window.partitionBy(names(ID_AND_DAY)).orderBy(col("micros"), Events.EVENT_ID.col());
        Column pause = col("micros").minus(lag("micros", 1).over(inOrder));
        return slim.withColumn("pause", pause)
                .groupBy(names(ID_AND_DAY, col("pause")))
                .agg(count(when(col("pause").gt(0), 1)).as("rows"))
                .groupBy(names(ID_AND_DAY))
                .agg(sum("rows").as("pauses"), max("rows").as("same"));
    }

    private static Column[] names(String[] names, Column... more) {
        return Stream.concat(Arrays.stream(names).map(functions::col), Arrays.stream(more))
                .toArray(Column[]::new);
    }

    private static Column reasons() {
        Column isEven = col("pauses")
                .geq(EVEN_PACE_PAUSES)
                .and(col("same").multiply(10).geq(col("pauses").multiply(9)));
        return array_compact(array(
                when(isEven, "EVEN_PACE"),
                when(col("agent"), "KNOWN_AGENT"),
                when(col("hours").equalTo(HOURS_OF_A_DAY), "NEVER_SLEEPS"),
                when(col("peak").geq(TOO_FAST_IN_A_MINUTE), "TOO_FAST")));
    }
}
