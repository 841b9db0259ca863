package org.headwater.jobs.core;

import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.core.Relations;
import org.headwater.jobs.tables.landing.Landed;

/**
 * Who is connected with whom, from landed rows. Lists of contacts and of group members are pulled again and again: of
 * what several say of one relation the earliest holds, and a tag that was ever given counts.
 */
public final class RelationsJob {

    public static final Job JOB = new Job(
            "relations",
            "Who is connected with whom",
            List.of(Landed.TABLE),
            Relations.TABLE,
            List.of(),
            (in, settings) -> relations(Recorded.rows(in.rows(Landed.TABLE), Relations.TABLE, Landed.RELATIONS)));

    private RelationsJob() {}

    static Dataset<Row> relations(Dataset<Row> listed) {
        // landed lists may hold nulls as far as their type says
        Column tags = array_compact(flatten(collect_set(Relations.TAGS.col())));
        return listed.groupBy(Relations.TABLE.keys().stream().map(Field::col).toArray(Column[]::new))
                .agg(
                        Relations.PERSON_KIND.is(min(Relations.PERSON_KIND.col())),
                        Relations.SINCE.is(min(Relations.SINCE.col())),
                        Relations.WAY.is(earliest(Relations.WAY)),
                        Relations.INVITED_BY.is(earliest(Relations.INVITED_BY)),
                        Relations.CHANNEL.is(earliest(Relations.CHANNEL)),
                        Relations.TAGS.is(sort_array(array_distinct(tags))),
                        Relations.SOURCE.is(min(Relations.SOURCE.col())));
    }

    /** What the earliest row says; of equally early ones the smallest value, and null only when none says more. */
    private static Column earliest(Relations column) {
        return min_by(
                column.col(),
                struct(
                        Relations.SINCE.col(),
                        column.col().isNull(),
                        coalesce(column.col().cast("string"), lit(""))));
    }
}
