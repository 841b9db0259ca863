package org.headwater.jobs.behaviour;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.headwater.jobs.plan.Param.AS_OF;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.marts.StageFlow;
import org.headwater.jobs.tables.marts.UserStage;

/** Compares where people stand with where they stood at the as-of date before. */
public final class StageFlowJob {

    public static final Job JOB = new Job(
            "stage_flow",
            "How many people moved from stage to stage since the as-of date before",
            List.of(UserStage.TABLE),
            StageFlow.TABLE,
            List.of(AS_OF),
            (in, settings) -> compare(in.history(UserStage.TABLE), settings.get(AS_OF)));

    private StageFlowJob() {}

    static Dataset<Row> compare(Dataset<Row> history, LocalDate asOf) {
        LocalDate previous = history.filter(UserStage.AS_OF.col().lt(lit(asOf)))
                .agg(max(UserStage.AS_OF.col()))
                .head()
                .getAs(0);
        Dataset<Row> now = at(history, asOf, "to_stage");
        Dataset<Row> before = at(history, previous, "from_stage");
        return now.join(before, new String[] {"model", "person_id"}, "full")
                .groupBy(
                        col("model"),
                        coalesce(col("from_stage"), lit("new")).as("from_stage"),
                        coalesce(col("to_stage"), lit("gone")).as("to_stage"))
                .agg(count(lit(1)).as("users"))
                .select(
                        StageFlow.AS_OF.is(lit(asOf)),
                        StageFlow.MODEL.col(),
                        StageFlow.FROM_STAGE.col(),
                        StageFlow.TO_STAGE.col(),
                        StageFlow.USERS.col(),
                        StageFlow.PREVIOUS_AS_OF.is(lit(previous)));
    }

    private static Dataset<Row> at(Dataset<Row> history, LocalDate day, String as) {
        return history.filter(UserStage.AS_OF.col().equalTo(lit(day)))
                .select(
                        UserStage.MODEL.col(),
                        UserStage.PERSON_ID.col(),
                        UserStage.STAGE.col().as(as));
    }
}
