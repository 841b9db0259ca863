package org.headwater.jobs.value;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.headwater.jobs.plan.Param.AS_OF;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.marts.LifecycleCounts;
import org.headwater.jobs.tables.marts.UserLifecycle;

/** Counts users by state and by the state that they came from; who moved on the day is the day's flow. */
public final class LifecycleCountsJob {

    public static final Job JOB = new Job(
            "lifecycle_counts",
            "How many users stand in each state, and who moved on the day",
            List.of(UserLifecycle.TABLE),
            LifecycleCounts.TABLE,
            List.of(AS_OF),
            (in, settings) -> summarise(in.rows(UserLifecycle.TABLE), settings.get(AS_OF)));

    private LifecycleCountsJob() {}

    static Dataset<Row> summarise(Dataset<Row> users, LocalDate asOf) {
        return users.groupBy(
                        LifecycleCounts.AS_OF.is(lit(asOf)),
                        UserLifecycle.STATE.col(),
                        LifecycleCounts.PREVIOUS.is(coalesce(UserLifecycle.PREVIOUS.col(), lit("-"))))
                .agg(
                        LifecycleCounts.USERS.is(count(lit(1))),
                        LifecycleCounts.MOVED.is(
                                count_if(UserLifecycle.SINCE.col().equalTo(lit(asOf)))));
    }
}
