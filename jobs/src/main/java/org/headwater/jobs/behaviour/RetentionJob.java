package org.headwater.jobs.behaviour;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.year;
import static org.headwater.jobs.plan.Param.AS_OF;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.facts.ActiveDays;
import org.headwater.jobs.tables.marts.Retention;

/**
 * Who comes back, by calendar days, weeks and months after each person's first.
 *
 * <p>Cohorts are those of the last 60 days, 26 weeks and 24 months; every period from a cohort's own to that of the as-of date has a
 * row, also where nobody came.
 */
public final class RetentionJob {

    public static final Job JOB = new Job(
            "retention",
            "Who comes back, by the period of each person's first time",
            List.of(ActiveDays.TABLE),
            Retention.TABLE,
            List.of(AS_OF),
            (in, settings) -> retained(in.rows(ActiveDays.TABLE), settings.get(AS_OF)));

    private static final int DAYS = 60;
    private static final int WEEKS = 26;
    private static final int MONTHS = 24;
    private static final List<String> KEY = List.of("kind", "period", "cohort");

    private RetentionJob() {}

    /** @param days person_id, kind and day, each once, none after {@code asOf} */
    static Dataset<Row> retained(Dataset<Row> days, LocalDate asOf) {
        Column first = min("day").over(Window.partitionBy("kind", "person_id"));
        Dataset<Row> came = days.withColumn("first", first)
                .select(
                        col("kind"),
                        col("person_id"),
                        explode(array(
                                        period("day", col("first"), col("day"), asOf),
                                        period("week", col("first"), col("day"), asOf),
                                        period("month", col("first"), col("day"), asOf)))
                                .as("p"))
                .filter(col("p.cohort").isNotNull())
                .select(col("kind"), col("p.period"), col("p.cohort"), col("person_id"), col("p.no"))
                .distinct();
        Dataset<Row> lasts = came.groupBy(col("kind"), col("period"), col("cohort"), col("person_id"))
                .agg(max("no").as("no"));
        Dataset<Row> counts = counted(came, "retained")
                .join(counted(lasts, "lasts"), new String[] {"kind", "period", "cohort", "no"}, "full");
        Dataset<Row> cohorts = lasts.groupBy(KEY.stream().map(c -> col(c)).toArray(Column[]::new))
                .agg(count(lit(1)).as("users"));
        Dataset<Row> grid = cohorts.withColumn("no", explode(expr("sequence(0L, " + lastNo(asOf) + ")")));
        Column onOrAfter = sum(coalesce(col("lasts"), lit(0L)))
                .over(Window.partitionBy("kind", "period", "cohort")
                        .orderBy(col("no").desc())
                        .rowsBetween(Window.unboundedPreceding(), Window.currentRow()));
        return grid.join(broadcast(counts), new String[] {"kind", "period", "cohort", "no"}, "left")
                .select(
                        Retention.AS_OF.is(lit(asOf)),
                        Retention.KIND.col(),
                        Retention.PERIOD.col(),
                        Retention.COHORT.col(),
                        Retention.PERIOD_NO.is(col("no")),
                        Retention.USERS.col(),
                        Retention.RETAINED.is(coalesce(col("retained"), lit(0L))),
                        Retention.RETAINED_ON_OR_AFTER.is(onOrAfter),
                        Retention.RETAINED_RATIO.is(coalesce(col("retained"), lit(0L))
                                .cast("double")
                                .divide(col("users"))),
                        Retention.IS_COMPLETE.is(isComplete(asOf)));
    }

    private static Dataset<Row> counted(Dataset<Row> rows, String as) {
        return rows.groupBy("kind", "period", "cohort", "no").agg(count(lit(1)).as(as));
    }

    /** Cohort and number of a day; a cohort of null is too long ago. */
    private static Column period(String period, Column first, Column day, LocalDate asOf) {
        Column cohort = start(period, first);
        Column number = switch (period) {
            case "day" -> datediff(day, first).cast("long");
            case "week" -> datediff(start(period, day), cohort).divide(7).cast("long");
            default ->
                year(day)
                        .minus(year(first))
                        .multiply(12)
                        .plus(month(day))
                        .minus(month(first))
                        .cast("long");
        };
        LocalDate oldest = switch (period) {
            case "day" -> asOf.minusDays(DAYS - 1L);
            case "week" -> asOf.minusWeeks(WEEKS - 1L).with(java.time.DayOfWeek.MONDAY);
            default -> asOf.withDayOfMonth(1).minusMonths(MONTHS - 1L);
        };
        return struct(
                lit(period).as("period"),
                org.apache
                        .spark
                        .sql
                        .functions
                        .when(cohort.geq(lit(oldest)), cohort)
                        .as("cohort"),
                number.as("no"));
    }

    private static Column start(String period, Column day) {
        return switch (period) {
            case "day" -> day;
            case "week" -> trunc(day, "week");
            default -> trunc(day, "month");
        };
    }

    /** Number of the period of the as-of date, in SQL over period and cohort. */
    private static String lastNo(LocalDate asOf) {
        String day = "date'" + asOf + "'";
        return "case period when 'day' then cast(datediff(" + day + ", cohort) as bigint)"
                + " when 'week' then cast(datediff(" + day + ", cohort) div 7 as bigint)"
                + " else cast((year(" + day + ") - year(cohort)) * 12 + month(" + day
                + ") - month(cohort) as bigint) end";
    }

    /** Whether the day after the period is no later than the one after the as-of date. */
    private static Column isComplete(LocalDate asOf) {
        return expr("case period when 'day' then date_add(cohort, cast(no as int) + 1)"
                        + " when 'week' then date_add(cohort, 7 * (cast(no as int) + 1))"
                        + " else add_months(cohort, cast(no as int) + 1) end")
                .leq(lit(asOf.plusDays(1)));
    }
}
