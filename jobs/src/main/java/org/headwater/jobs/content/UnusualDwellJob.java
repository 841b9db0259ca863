package org.headwater.jobs.content;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.people.StaffContacts;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Relations;
import org.headwater.jobs.tables.facts.Views;
import org.headwater.jobs.tables.marts.UnusualDwell;

/**
 * Who looked at something unusually long on the as-of date: a signal for whoever cares for them.
 *
 * <pre>
 *   usual   (seconds of the person's days with the category in the {@value #DAYS} days before + {@value #PRIOR} m) / (those days + {@value #PRIOR})
 *   m       everybody's mean of such a day with the category
 * </pre>
 *
 * <p>Unusual is {@value #LEAST_SECONDS} seconds and more that are at least {@value #TIMES} times what is usual. So who has hardly been
 * seen is held against everybody, and who always reads long against themselves.
 */
public final class UnusualDwellJob {

    public static final Job JOB = new Job(
            "unusual_dwell",
            "Who looked at something unusually long",
            List.of(Views.TABLE, Relations.TABLE, Identities.TABLE),
            UnusualDwell.TABLE,
            List.of(AS_OF, ZONE),
            (in, settings) -> of(in, settings.get(AS_OF), settings.get(ZONE)));

    static final int DAYS = 90;
    static final int PRIOR = 3;
    static final int LEAST_SECONDS = 180;
    static final int TIMES = 3;

    private UnusualDwellJob() {}

    private static Dataset<Row> of(Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> views = in.rows(Views.TABLE)
                .filter(Views.CATEGORY
                        .col()
                        .notEqual("")
                        .and(Views.TIMED_VIEWS.col().gt(0)))
                .filter(Views.DAY.col().gt(lit(asOf.minusDays(DAYS + 1L))));
        return today(views.filter(Views.DAY.col().equalTo(lit(asOf))))
                .join(
                        usual(views.filter(Views.DAY.col().lt(lit(asOf)))),
                        new String[] {"person_id", "category"},
                        "left")
                .join(everybody(views.filter(Views.DAY.col().lt(lit(asOf)))), new String[] {"category"}, "left")
                .withColumn(
                        "usual",
                        coalesce(
                                coalesce(col("before"), lit(0))
                                        .plus(col("mean").multiply(PRIOR))
                                        .divide(coalesce(col("days"), lit(0)).plus(PRIOR))
                                        .cast("bigint"),
                                lit(0L)))
                .filter(col("millis")
                        .geq(LEAST_SECONDS * 1000L)
                        .and(col("millis").geq(col("usual").multiply(TIMES))))
                .join(StaffContacts.owners(StaffContacts.of(in, asOf, zone)), new String[] {"person_id"}, "left")
                .select(
                        UnusualDwell.AS_OF.is(lit(asOf)),
                        UnusualDwell.PERSON_ID.col(),
                        UnusualDwell.CATEGORY.col(),
                        UnusualDwell.DWELL_SECONDS.is(seconds(col("millis"))),
                        UnusualDwell.USUAL_SECONDS.is(seconds(col("usual"))),
                        UnusualDwell.TIMES_USUAL.is(try_divide(col("millis"), col("usual"))),
                        UnusualDwell.VIEWS.col(),
                        UnusualDwell.ITEM_KIND.is(col("longest.item_kind")),
                        UnusualDwell.ITEM_ID.is(col("longest.item_id")),
                        UnusualDwell.TITLE.is(col("longest.title")),
                        UnusualDwell.CORP.col(),
                        UnusualDwell.OWNER_ID.is(col("staff_id")));
    }

    private static Dataset<Row> today(Dataset<Row> views) {
        Column item = struct(Views.ITEM_KIND.col(), Views.ITEM_ID.col(), Views.TITLE.col());
        return views.groupBy("person_id", "category")
                .agg(
                        sum("dwell_millis").as("millis"),
                        sum("views").as("views"),
                        max_by(item, struct(Views.DWELL_MILLIS.col(), item)).as("longest"));
    }

    private static Dataset<Row> usual(Dataset<Row> before) {
        return before.groupBy("person_id", "category")
                .agg(
                        sum("dwell_millis").as("before"),
                        count_distinct(Views.DAY.col()).as("days"));
    }

    private static Dataset<Row> everybody(Dataset<Row> before) {
        return before.groupBy("person_id", "category", "day")
                .agg(sum("dwell_millis").as("millis"))
                .groupBy("category")
                // Whole numbers: the same in any order of rows.
                .agg(sum("millis").divide(count(lit(1))).cast("bigint").as("mean"));
    }

    private static Column seconds(Column millis) {
        return millis.cast("decimal(18,0)").divide(1000);
    }
}
