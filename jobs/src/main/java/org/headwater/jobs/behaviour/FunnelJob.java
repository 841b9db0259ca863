package org.headwater.jobs.behaviour;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.FUNNELS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.headwater.jobs.config.FunnelConfig;
import org.headwater.jobs.config.FunnelStep;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.marts.Funnel;
import org.headwater.jobs.tables.marts.FunnelMembers;

/** Counts people on the steps of each way, in all and by what they are counted under. */
public final class FunnelJob {

    /** What the total is counted under. */
    static final String ALL = "all";

    public static final Job JOB = new Job(
            "funnel",
            "How many people reach each step of each way",
            List.of(FunnelMembers.TABLE),
            Funnel.TABLE,
            List.of(AS_OF, FUNNELS),
            (in, settings) -> count(in.rows(FunnelMembers.TABLE), settings.get(FUNNELS), settings.get(AS_OF)));

    private static final StructType STEPS = new StructType()
            .add("funnel", DataTypes.StringType)
            .add("step_no", DataTypes.IntegerType)
            .add("step", DataTypes.StringType)
            .add("title", DataTypes.StringType)
            .add("title_zh", DataTypes.StringType)
            .add("is_broken", DataTypes.BooleanType);

    private FunnelJob() {}

    static Dataset<Row> count(Dataset<Row> members, List<FunnelConfig> configs, LocalDate asOf) {
        Dataset<Row> steps = steps(members, configs);
        Column by = when(FunnelMembers.BREAKDOWN.col().isNull(), "none")
                .otherwise(concat(lit("="), FunnelMembers.BREAKDOWN.col()));
        Dataset<Row> counted = members.select(
                        FunnelMembers.FUNNEL.col(),
                        FunnelMembers.STEP_NO.col().as("furthest"),
                        FunnelMembers.IS_OPEN.col(),
                        FunnelMembers.STEP_AT.col(),
                        FunnelMembers.STEPS.col(),
                        explode(array(lit(ALL), by)).as("breakdown"))
                .join(org.apache.spark.sql.functions.broadcast(steps), "funnel")
                .filter(col("breakdown").equalTo(ALL).or(col("is_broken")));
        Column isFurthest = col("furthest").equalTo(col("step_no"));
        Column waited = expr("floor((unix_micros(step_at[step_no - 1]) - unix_micros(array_max(array_compact("
                + "slice(step_at, 1, step_no - 1))))) / 1000000)");
        Dataset<Row> perStep = counted.withColumn("waited", when(col("step_no").gt(1), waited))
                .groupBy("funnel", "breakdown", "step_no", "step", "title", "title_zh")
                .agg(
                        sum(when(array_contains(col("steps"), col("step")), 1L).otherwise(0L))
                                .as("users"),
                        sum(when(isFurthest, 1L).otherwise(0L)).as("stopped"),
                        sum(when(isFurthest.and(col("is_open")), 1L).otherwise(0L))
                                .as("open"),
                        expr("percentile_disc(0.5) within group (order by waited)")
                                .as("median"),
                        expr("percentile_disc(0.9) within group (order by waited)")
                                .as("p90"));
        Dataset<Row> before = perStep.select(
                col("funnel"),
                col("breakdown"),
                col("step_no").plus(1).as("step_no"),
                col("users").as("before"));
        Dataset<Row> first = perStep.filter(col("step_no").equalTo(1))
                .select(col("funnel"), col("breakdown"), col("users").as("first"));
        return perStep.join(before, scala(List.of("funnel", "breakdown", "step_no")), "left")
                .join(first, scala(List.of("funnel", "breakdown")), "left")
                .select(
                        Funnel.AS_OF.is(lit(asOf)),
                        Funnel.FUNNEL.col(),
                        Funnel.BREAKDOWN.col(),
                        Funnel.STEP_NO.col(),
                        Funnel.STEP.col(),
                        Funnel.TITLE.col(),
                        Funnel.TITLE_ZH.col(),
                        Funnel.USERS.col(),
                        Funnel.STOPPED_HERE.is(col("stopped")),
                        Funnel.MAY_STILL_GO_ON.is(col("open")),
                        Funnel.OF_PREVIOUS_RATIO.is(ratio(col("users"), coalesce(col("before"), col("users")))),
                        Funnel.OF_FIRST_RATIO.is(coalesce(ratio(col("users"), col("first")), lit(0d))),
                        Funnel.MEDIAN_SECONDS.is(col("median")),
                        Funnel.P90_SECONDS.is(col("p90")));
    }

    private static String[] scala(List<String> names) {
        return names.toArray(String[]::new);
    }

    private static Column ratio(Column part, Column whole) {
        return when(whole.gt(0), part.cast("double").divide(whole));
    }

    private static Dataset<Row> steps(Dataset<Row> members, List<FunnelConfig> configs) {
        List<Row> rows = new ArrayList<>();
        for (FunnelConfig config : configs) {
            for (int i = 0; i < config.steps().size(); i++) {
                FunnelStep step = config.steps().get(i);
                rows.add(RowFactory.create(
                        config.name(),
                        i + 1,
                        step.name(),
                        step.title(),
                        step.titleZh(),
                        config.breakdown().isPresent()));
            }
        }
        return members.sparkSession().createDataFrame(rows, STEPS);
    }
}
