package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.ShareOpens;

/** Openings of shares out of events. Those of nobody known count nowhere, as reach is of people. */
public final class ShareOpensJob {

    public static final Job JOB = new Job(
            "share_opens",
            "Who opened what others passed on",
            List.of(Events.TABLE, Identities.TABLE),
            ShareOpens.TABLE,
            List.of(),
            (in, settings) -> of(in.rows(Events.TABLE), in.rows(Identities.TABLE)));

    private ShareOpensJob() {}

    static Dataset<Row> of(Dataset<Row> events, Dataset<Row> identities) {
        return ShareEvents.withPeople(ShareEvents.of(events, ShareEvents.IS_OPENING), identities)
                .filter(col("person").isNotNull())
                .groupBy(ShareOpens.SHARE_ID.col(), ShareOpens.PERSON_ID.is(col("person")))
                .agg(
                        ShareOpens.FIRST_AT.is(min(Events.HAPPENED_AT.col())),
                        ShareOpens.LAST_AT.is(max(Events.HAPPENED_AT.col())),
                        ShareOpens.OPENS.is(count(lit(1))));
    }
}
