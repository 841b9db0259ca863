package org.headwater.jobs.members;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.AS_OF;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.facts.Loyalty;
import org.headwater.jobs.tables.marts.PointsByReason;

/** What points were given and taken for. Earned less spent and expired is what all members together still have. */
public final class PointsJob {

    public static final Job JOB = new Job(
            "points",
            "What points were given and taken for",
            List.of(Loyalty.TABLE),
            PointsByReason.TABLE,
            List.of(AS_OF),
            (in, settings) -> of(in.rows(Loyalty.TABLE), settings.get(AS_OF)));

    private PointsJob() {}

    private static Dataset<Row> of(Dataset<Row> loyalty, LocalDate asOf) {
        Column points = abs(Loyalty.POINTS.col());
        Column isLate = Loyalty.DAY.col().gt(lit(asOf.minusDays(30)));
        return loyalty.filter(points.gt(0))
                .groupBy(Loyalty.KIND.col(), Loyalty.REASON.col())
                .agg(
                        count_distinct(Loyalty.PERSON_ID.col()).as("people"),
                        count(lit(1)).as("moves"),
                        sum(points).as("points"),
                        sum(when(isLate, points).otherwise(0)).as("points_30d"))
                .withColumn("as_of", lit(asOf));
    }
}
