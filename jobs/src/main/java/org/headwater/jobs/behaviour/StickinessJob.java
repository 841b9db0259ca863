package org.headwater.jobs.behaviour;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.AS_OF;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.facts.ActiveDays;
import org.headwater.jobs.tables.marts.Stickiness;

/**
 * How many people are there on a day, in a week, in a month.
 *
 * <p>A person counts for a week or month once, by the latest active day in it: from that day on until the next one or until the
 * window has passed. So each active day is one entrance and one exit, and counting them is linear in active days.
 */
public final class StickinessJob {

    public static final Job JOB = new Job(
            "stickiness",
            "How many people are there on a day, in a week and in a month",
            List.of(ActiveDays.TABLE),
            Stickiness.TABLE,
            List.of(AS_OF),
            (in, settings) -> counted(
                    in.rows(ActiveDays.TABLE).filter(ActiveDays.KIND.col().equalTo(ActiveDaysJob.ACTIVITY)),
                    settings.get(AS_OF)));

    private static final int DAYS = 60;
    private static final int WEEK = 7;
    private static final int MONTH = 30;

    private static final StructType CALENDAR = new StructType().add("day", DataTypes.DateType);

    private StickinessJob() {}

    /** @param days person_id and day, each once, none after {@code asOf} */
    static Dataset<Row> counted(Dataset<Row> days, LocalDate asOf) {
        WindowSpec own = Window.partitionBy("person_id").orderBy("day");
        Column never = lit(LocalDate.of(9999, 1, 1));
        Column next = coalesce(lead("day", 1).over(own), never);
        Dataset<Row> changes = days.select(col("day"), lag("day", 1).over(own).as("before"), next.as("next"))
                .select(explode(array(
                                change(col("day"), "dau", lit(1)),
                                change(col("day"), "new", when(col("before").isNull(), 1)),
                                change(col("day"), "returning", when(isDayAfter(col("day"), col("before")), 1)),
                                change(col("day"), "wau", lit(1)),
                                change(col("day"), "mau", lit(1)),
                                change(least(col("next"), date_add(col("day"), WEEK)), "wau", lit(-1)),
                                change(least(col("next"), date_add(col("day"), MONTH)), "mau", lit(-1)),
                                change(
                                        date_add(col("day"), 1),
                                        "dormant",
                                        when(isDayAfter(col("next"), col("day")), 0)
                                                .otherwise(1))))
                        .as("c"))
                .groupBy("c.day", "c.what")
                .agg(sum("c.by").as("by"))
                .groupBy("day")
                .pivot("what", List.of("dau", "new", "returning", "wau", "mau", "dormant"))
                .agg(sum("by"));
        WindowSpec soFar = Window.orderBy("day").rowsBetween(Window.unboundedPreceding(), Window.currentRow());
        Dataset<Row> calendar = days.sparkSession().createDataFrame(calendar(asOf), CALENDAR);
        Dataset<Row> all = changes.filter(col("day").leq(lit(asOf))).join(calendar, new String[] {"day"}, "full");
        return all.select(
                        Stickiness.AS_OF.is(lit(asOf)),
                        Stickiness.DAY.col(),
                        Stickiness.DAU.is(zero("dau")),
                        Stickiness.WAU.is(sum(zero("wau")).over(soFar)),
                        Stickiness.MAU.is(sum(zero("mau")).over(soFar)),
                        Stickiness.NEW_USERS.is(zero("new")),
                        Stickiness.RETURNING.is(zero("returning")),
                        Stickiness.RESURRECTING.is(
                                zero("dau").minus(zero("new")).minus(zero("returning"))),
                        Stickiness.DORMANT.is(zero("dormant")))
                .filter(col("day").geq(lit(asOf.minusDays(DAYS - 1L))))
                .withColumn(
                        Stickiness.STICKINESS_RATIO.column(),
                        when(col("mau").gt(0), col("dau").cast("double").divide(col("mau")))
                                .otherwise(0d));
    }

    private static List<Row> calendar(LocalDate asOf) {
        return asOf.minusDays(DAYS - 1L)
                .datesUntil(asOf.plusDays(1))
                .map(day -> RowFactory.create(Date.valueOf(day)))
                .toList();
    }

    private static Column change(Column day, String what, Column by) {
        return struct(
                day.as("day"),
                lit(what).as("what"),
                coalesce(by, lit(0)).cast("long").as("by"));
    }

    private static Column isDayAfter(Column day, Column other) {
        return day.equalTo(date_add(other, 1));
    }

    private static Column zero(String column) {
        return coalesce(col(column), lit(0L));
    }
}
