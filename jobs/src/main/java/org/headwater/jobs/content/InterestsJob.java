package org.headwater.jobs.content;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.AS_OF;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.headwater.jobs.people.Persons;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.facts.Views;
import org.headwater.jobs.tables.marts.Interests;

/**
 * What each person likes to look at, by how long and how lately: seconds of dwell that lose half their worth every
 * {@value #HALF_LIFE_DAYS} days, by category and by kind of content.
 */
public final class InterestsJob {

    public static final Job JOB = new Job(
            "interests",
            "What each person likes to look at",
            List.of(Views.TABLE),
            Interests.TABLE,
            List.of(AS_OF),
            (in, settings) -> of(timed(in.rows(Views.TABLE)), settings.get(AS_OF)));

    static final int HALF_LIFE_DAYS = 30;

    private static final List<String> KINDS = List.of("category", "content_kind");
    private static final long SURE_MILLIS = 30_000;
    private static final long SURE_VIEWS = 3;

    /** A day's worth of a half-life in parts of 2^20: whole numbers, whose sums are exact in any order. */
    private static final int WEIGHT_BITS = 20;

    /** Nothing of what was seen is left after so many half-lives. */
    private static final int MOST_HALVINGS = 40;

    private InterestsJob() {}

    private static Dataset<Row> timed(Dataset<Row> views) {
        Column[] topics = KINDS.stream()
                .map(kind -> struct(lit(kind).as("kind"), col(kind).as("topic")))
                .toArray(Column[]::new);
        return views.filter(Views.TIMED_VIEWS.col().gt(0))
                .select(
                        col(Persons.PERSON_ID),
                        Views.DAY.col(),
                        Views.TIMED_VIEWS.col().as("views"),
                        Views.DWELL_MILLIS.col().as("millis"),
                        explode(array(topics)).as("of"))
                .select(col(Persons.PERSON_ID), col("day"), col("views"), col("millis"), col("of.*"))
                .filter(col("topic").notEqual(""));
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
