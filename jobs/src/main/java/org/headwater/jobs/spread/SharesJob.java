package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Shares;

/** Shares out of events; of one recorded several times, the earliest. */
public final class SharesJob {

    public static final Job JOB = new Job(
            "shares",
            "What people passed on",
            List.of(Events.TABLE, Identities.TABLE),
            Shares.TABLE,
            List.of(),
            (in, settings) -> of(in.rows(Events.TABLE), in.rows(Identities.TABLE)));

    private SharesJob() {}

    static Dataset<Row> of(Dataset<Row> events, Dataset<Row> identities) {
        Dataset<Row> shares = ShareEvents.withPeople(ShareEvents.of(events, ShareEvents.IS_SHARE), identities);
        return shares.groupBy("share_id")
                .agg(min(struct(
                                Events.HAPPENED_AT.col(),
                                Events.EVENT_ID.col(),
                                Shares.PERSON_ID.is(col("person")),
                                Shares.PARENT_SHARE_ID.is(nullif(ShareEvents.property("parent_share_id"), lit(""))),
                                Shares.CONTENT_ID.is(ShareEvents.property("content_id")),
                                Shares.CATEGORY.is(ShareEvents.property("category")),
                                Shares.TIE.is(ShareEvents.property("share_to")),
                                Shares.RECEIVERS.is(ShareEvents.property("receivers"))))
                        .as("first"))
                .select(
                        Shares.SHARE_ID.col(),
                        Shares.PERSON_ID.is(col("first.person_id")),
                        Shares.SHARED_AT.is(col("first.happened_at")),
                        Shares.PARENT_SHARE_ID.is(col("first.parent_share_id")),
                        Shares.CONTENT_ID.is(col("first.content_id")),
                        Shares.CATEGORY.is(col("first.category")),
                        Shares.TIE.is(col("first.tie")),
                        Shares.RECEIVERS.is(col("first.receivers")));
    }
}
