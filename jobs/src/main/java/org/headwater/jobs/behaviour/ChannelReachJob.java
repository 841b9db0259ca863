package org.headwater.jobs.behaviour;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.AS_OF;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.marts.ChannelReach;
import org.headwater.jobs.tables.marts.Touchpoints;

/** Counts people by channel, each once whatever the channels they have in common. */
public final class ChannelReachJob {

    public static final Job JOB = new Job(
            "channel_reach",
            "How many people each channel reaches",
            List.of(Touchpoints.TABLE),
            ChannelReach.TABLE,
            List.of(AS_OF),
            (in, settings) -> reach(in.rows(Touchpoints.TABLE), settings.get(AS_OF)));

    /** Contacts within 7 days that are many. */
    private static final int MANY = 3;

    private ChannelReachJob() {}

    static Dataset<Row> reach(Dataset<Row> touchpoints, LocalDate asOf) {
        Column reachable = Touchpoints.IS_REACHABLE.col();
        Dataset<Row> channels = touchpoints.select(
                Touchpoints.PERSON_ID.col(),
                Touchpoints.CHANNEL.col(),
                reachable,
                Touchpoints.CONSENT.col().equalTo("withdrawn").as("withdrawn"),
                Touchpoints.CONTACTS_7D.col(),
                Touchpoints.CONTACTS_30D.col().gt(0).as("contacted"),
                Touchpoints.RESPONSES_30D.col().gt(0).as("responded"));
        Dataset<Row> people = channels.groupBy(Touchpoints.PERSON_ID.col())
                .agg(
                        max("is_reachable").as("is_reachable"),
                        max("withdrawn").as("withdrawn"),
                        sum("contacts_7d").as("contacts_7d"),
                        max("contacted").as("contacted"),
                        max("responded").as("responded"),
                        sum(when(reachable, 1).otherwise(0)).as("ways"));
        Dataset<Row> ways = people.select(Touchpoints.PERSON_ID.col(), col("ways"));
        Dataset<Row> each = counted(
                channels.join(ways, "person_id").groupBy(Touchpoints.CHANNEL.col()),
                reachable.and(col("ways").equalTo(1)));
        Dataset<Row> all = counted(people.withColumn("channel", lit("all")).groupBy("channel"), reachable);
        // Without anybody there is no row of all either.
        return each.unionByName(all).withColumn("as_of", lit(asOf));
    }

    private static Dataset<Row> counted(RelationalGroupedDataset people, Column onlyHere) {
        return people.agg(
                count(lit(1)).as("people"),
                number(Touchpoints.IS_REACHABLE.col()).as("reachable"),
                number(onlyHere).as("only_here"),
                number(col("withdrawn")).as("withdrawn"),
                number(col("contacted")).as("contacted_30d"),
                number(col("responded")).as("responded_30d"),
                number(col("contacts_7d").geq(MANY)).as("pressed_7d"));
    }

    private static Column number(Column condition) {
        return count(when(condition, 1));
    }
}
