package org.headwater.jobs.behaviour;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_filter;
import static org.apache.spark.sql.functions.map_from_arrays;
import static org.apache.spark.sql.functions.transform;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.FUNNELS;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.FunnelConfig;
import org.headwater.jobs.config.FunnelStep;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.marts.FunnelMembers;
import org.headwater.jobs.tables.marts.UserStage;

/** The funnels whose steps are stages, as where people stand. */
public final class UserStageJob {

    public static final Job JOB = new Job(
            "user_stage",
            "Where each person stands in each model of stages",
            List.of(FunnelMembers.TABLE),
            UserStage.TABLE,
            List.of(AS_OF, ZONE, FUNNELS),
            (in, settings) -> stages(
                    in.rows(FunnelMembers.TABLE), settings.get(FUNNELS), settings.get(AS_OF), settings.get(ZONE)));

    private UserStageJob() {}

    static Dataset<Row> stages(Dataset<Row> members, List<FunnelConfig> configs, LocalDate asOf, ZoneId zone) {
        Dataset<Row> stages = members.sparkSession().createDataFrame(List.<Row>of(), UserStage.TABLE.schema());
        for (FunnelConfig config : configs) {
            if (config.stages()) {
                stages = stages.unionByName(of(members, config, asOf, zone));
            }
        }
        return stages;
    }

    private static Dataset<Row> of(Dataset<Row> members, FunnelConfig config, LocalDate asOf, ZoneId zone) {
        Column names = lit(config.steps().stream().map(FunnelStep::name).toArray(String[]::new));
        Column titles = lit(config.steps().stream().map(FunnelStep::titleZh).toArray(String[]::new));
        Column days = transform(FunnelMembers.STEP_AT.col(), at -> BusinessTime.dayOf(at, zone));
        Column dates = map_filter(map_from_arrays(names, days), (name, day) -> day.isNotNull());
        Column since = FunnelMembers.REACHED_AT.col();
        return members.filter(FunnelMembers.FUNNEL.col().equalTo(config.name()))
                .select(
                        UserStage.AS_OF.is(lit(asOf)),
                        UserStage.MODEL.is(config.name()),
                        UserStage.PERSON_ID.col(),
                        UserStage.STAGE_NO.is(FunnelMembers.STEP_NO.col()),
                        UserStage.STAGE.is(FunnelMembers.STEP.col()),
                        UserStage.STAGE_ZH.is(element_at(titles, col(FunnelMembers.STEP_NO.column()))),
                        UserStage.SINCE.is(since),
                        UserStage.DAYS_IN_STAGE.is(datediff(lit(asOf), BusinessTime.dayOf(since, zone))),
                        dates.as(UserStage.STAGE_DATES.column()));
    }
}
