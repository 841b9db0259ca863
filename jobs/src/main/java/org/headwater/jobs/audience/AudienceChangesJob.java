package org.headwater.jobs.audience;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.AS_OF;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.marts.AudienceChanges;
import org.headwater.jobs.tables.marts.AudienceMembers;

/**
 * Compares the selected members with those of the latest earlier as-of date that the lake holds.
 *
 * <p>Without an earlier date everybody entered. An audience that is no more is left by all.
 */
public final class AudienceChangesJob {

    public static final Job JOB = new Job(
            "audience_changes",
            "Who entered, left or stayed in each audience",
            List.of(AudienceMembers.TABLE),
            AudienceChanges.TABLE,
            List.of(AS_OF),
            (in, settings) -> compare(in.history(AudienceMembers.TABLE), settings.get(AS_OF)));

    private AudienceChangesJob() {}

    static Dataset<Row> compare(Dataset<Row> history, LocalDate asOf) {
        LocalDate previous = history.filter(AudienceMembers.AS_OF.col().lt(lit(asOf)))
                .agg(max(AudienceMembers.AS_OF.col()))
                .head()
                .getAs(0);
        Dataset<Row> now = selected(history, asOf);
        Dataset<Row> before = selected(history, previous)
                .withColumnsRenamed(Map.of(
                        AudienceMembers.AUDIENCE.column(), "audience_before",
                        AudienceMembers.USER_ID.column(), "user_before"));
        return now.join(
                        before,
                        AudienceMembers.AUDIENCE
                                .col()
                                .equalTo(col("audience_before"))
                                .and(AudienceMembers.USER_ID.col().equalTo(col("user_before"))),
                        "full")
                .select(
                        AudienceChanges.AS_OF.is(lit(asOf)),
                        AudienceChanges.AUDIENCE.is(coalesce(AudienceMembers.AUDIENCE.col(), col("audience_before"))),
                        AudienceChanges.USER_ID.is(coalesce(AudienceMembers.USER_ID.col(), col("user_before"))),
                        AudienceChanges.CHANGE.is(when(col("user_before").isNull(), "entered")
                                .when(AudienceMembers.USER_ID.col().isNull(), "left")
                                .otherwise("stayed")),
                        AudienceChanges.PREVIOUS_AS_OF.is(lit(previous)));
    }

    private static Dataset<Row> selected(Dataset<Row> history, LocalDate asOf) {
        return history.filter(AudienceMembers.AS_OF.col().equalTo(lit(asOf)))
                .filter(AudienceMembers.STATUS.col().equalTo("selected"))
                .select(AudienceMembers.AUDIENCE.col(), AudienceMembers.USER_ID.col());
    }
}
