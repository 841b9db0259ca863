package org.headwater.jobs.behaviour;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.isnan;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.headwater.jobs.config.FunnelSource;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.marts.Interests;

/**
 * What each person likes to look at, by how long and how lately: seconds of dwell that lose half their worth every
 * {@value #HALF_LIFE_DAYS} days. Events tell both in the properties {@code dwell_seconds} and {@code category} or
 * {@code content_kind}; a page left open counts for ten minutes at most.
 */
public final class InterestsJob {

    public static final Job JOB = new Job(
            "interests",
            "What each person likes to look at",
            List.of(Events.TABLE, Identities.TABLE),
            Interests.TABLE,
            List.of(AS_OF, ZONE),
            (in, settings) -> of(views(in, settings.get(AS_OF), settings.get(ZONE)), settings.get(AS_OF)));

    static final int HALF_LIFE_DAYS = 30;

    private static final List<String> KINDS = List.of("category", "content_kind");
    private static final String DWELL = "dwell_seconds";
    private static final double MOST_SECONDS = 600;
    private static final long SURE_MILLIS = 30_000;
    private static final long SURE_VIEWS = 3;

    /** A day's worth of a half-life in parts of 2^20: whole numbers, whose sums are exact in any order. */
    private static final int WEIGHT_BITS = 20;

    /** Nothing of what was seen is left after so many half-lives. */
    private static final int MOST_HALVINGS = 40;

    private InterestsJob() {}

    private static Dataset<Row> views(Inputs in, LocalDate asOf, ZoneId zone) {
        Column[] id = Actions.id(FunnelSource.EVENTS);
        Column dwell = property(DWELL).try_cast("double");
        Column seconds = when(dwell.gt(MOST_SECONDS), MOST_SECONDS).when(dwell.gt(0), dwell);
        Column millis = when(not(isnan(dwell)), round(seconds.multiply(1000)).cast("bigint"));
        Column[] topics = KINDS.stream()
                .map(kind -> struct(lit(kind).as("kind"), property(kind).as("topic")))
                .toArray(Column[]::new);
        Dataset<Row> views = Actions.rows(FunnelSource.EVENTS, in, asOf, zone)
                .select(
                        id[0],
                        id[1],
                        id[2],
                        BusinessTime.dayOf(Events.HAPPENED_AT.col(), zone).as("day"),
                        millis.as("millis"),
                        explode(array(topics)).as("of"))
                .filter(col("millis")
                        .gt(0)
                        .and(col("of.topic").isNotNull())
                        .and(col("of.topic").notEqual("")))
                .select(col("id_kind"), col("id_scope"), col("id_value"), col("day"), col("millis"), col("of.*"))
                // Added up before ids become people: far fewer rows to join.
                .groupBy("id_kind", "id_scope", "id_value", "day", "kind", "topic")
                .agg(count(lit(1)).as("views"), sum("millis").as("millis"));
        return Persons.of(views, in.rows(Identities.TABLE));
    }

    private static Column property(String name) {
        return Events.PROPERTIES.col().getItem(name);
    }

    /** @param views person_id, kind, topic, day, views and millis, any number of rows a day */
    static Dataset<Row> of(Dataset<Row> views, LocalDate asOf) {
        var person = Window.partitionBy("kind", Persons.PERSON_ID);
        Dataset<Row> topics = views.withColumn("worth", worth(datediff(lit(asOf), col("day"))))
                .groupBy("kind", Persons.PERSON_ID, "topic")
                .agg(
                        sum("views").as("views"),
                        sum("millis").as("millis"),
                        sum("worth").as("worth"),
                        max("day").as("last"));
        Column all = sum("worth").over(person);
        return topics.withColumn("all", all)
                .withColumn(
                        "place", row_number().over(person.orderBy(col("worth").desc(), col("topic"))))
                .select(
                        Interests.AS_OF.is(lit(asOf)),
                        Interests.KIND.col(),
                        Interests.PERSON_ID.col(),
                        Interests.TOPIC.col(),
                        Interests.VIEWS.col(),
                        Interests.DWELL_SECONDS.is(seconds(col("millis"))),
                        Interests.SCORE.is(seconds(col("worth"))),
                        Interests.SHARE.is(when(
                                        col("all").gt(0), round(col("worth").divide(col("all")), 6))
                                .otherwise(lit(0))),
                        Interests.RANK.is(col("place")),
                        Interests.LAST_SEEN_ON.is(col("last")),
                        Interests.IS_SURE.is(
                                col("views").geq(SURE_VIEWS).and(col("millis").geq(SURE_MILLIS))));
    }

    private static Column seconds(Column millis) {
        return millis.cast("decimal(18,0)").divide(1000);
    }

    /** Milliseconds of that age, halved for each half-life; the parts of one by a table of whole numbers. */
    private static Column worth(Column age) {
        Column[] weights = IntStream.range(0, HALF_LIFE_DAYS)
                .mapToObj(day ->
                        lit(Math.round(StrictMath.pow(2, -(double) day / HALF_LIFE_DAYS) * (1 << WEIGHT_BITS))))
                .toArray(Column[]::new);
        Column days = greatest(age, lit(0));
        Column halvings = least(days.divide(HALF_LIFE_DAYS).cast("int"), lit(MOST_HALVINGS));
        Column weighted = col("millis")
                .multiply(element_at(array(weights), days.mod(HALF_LIFE_DAYS).plus(1)));
        return call_function("shiftright", weighted, halvings.plus(WEIGHT_BITS));
    }
}
