package org.headwater.jobs.core;

import static org.apache.spark.sql.functions.array_max;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Consents;
import org.headwater.jobs.tables.core.Messages;
import org.headwater.jobs.tables.landing.Landed;

/**
 * Messages from landed rows, with the time at which each was taken back, and whether its content may be used.
 *
 * <p>A message and its revocation may come in any order and in different files. Content may be used when the customer
 * who speaks, or to whom staff speaks, had agreed to the archive by then and not taken it back; of an agreement and a
 * withdrawal at the same time the withdrawal holds, and who never said anything has not agreed. What staff or robots say
 * in a group is nobody's private word and may be used. A forwarded conversation holds the words of others, of whom it is
 * not known whether they agreed, and may not.
 */
public final class MessagesJob {

    /** The purpose under which the archive's agreements stand among the consents. */
    public static final String ARCHIVE = "archive";

    public static final Job JOB = new Job(
            "messages",
            "What was said, without the words",
            List.of(Landed.TABLE, Consents.TABLE),
            Messages.TABLE,
            List.of(),
            (in, settings) -> messages(
                    Recorded.rows(in.rows(Landed.TABLE), Messages.TABLE, Landed.MESSAGES), in.rows(Consents.TABLE)));

    private MessagesJob() {}

    static Dataset<Row> messages(Dataset<Row> said, Dataset<Row> consents) {
        Dataset<Row> revoked = said.filter(Messages.REVOKES.col().isNotNull())
                .groupBy(Messages.CORP.col(), withoutTwin(Messages.REVOKES).as("revoked"))
                .agg(min(Messages.SENT_AT.col()).as("taken_back"));
        Dataset<Row> told = said.withColumn("customer", customer())
                .withColumn("revoked", withoutTwin(Messages.MSGID))
                .join(revoked, asNames(Messages.CORP.column(), "revoked"), "left")
                .join(agreements(consents), asNames("customer", Messages.CORP.column()), "left");
        return Messages.TABLE.shape(told.withColumn(Messages.REVOKED_AT.column(), col("taken_back"))
                .withColumn(Messages.CONTENT_USABLE.column(), usable()));
    }

    private static String[] asNames(String a, String b) {
        return new String[] {a, b};
    }

    /** A revocation may name the message either way. */
    private static Column withoutTwin(Messages msgid) {
        return regexp_replace(msgid.col(), Messages.TWIN + "$", "");
    }

    /** Whose agreement the content needs; null when nobody's. */
    private static Column customer() {
        return when(Messages.FROM_KIND.col().equalTo("customer"), Messages.FROM_ID.col())
                .when(Messages.ROOM_ID.col().isNull(), Messages.TO_ID.col());
    }

    /** Every agreement and withdrawal of a customer: {@code said(at, is_withdrawal)}. */
    private static Dataset<Row> agreements(Dataset<Row> consents) {
        return consents.filter(Consents.PURPOSE
                        .col()
                        .equalTo(ARCHIVE)
                        .and(Consents.WHO_KIND.col().equalTo("external_userid")))
                .groupBy(
                        Consents.WHO_SCOPE.col().as(Messages.CORP.column()),
                        Consents.WHO_ID.col().as("customer"))
                .agg(collect_list(struct(
                                Consents.AT.col().as("at"),
                                Consents.ACTION.col().equalTo("withdraw").as("is_withdrawal")))
                        .as("said"));
    }

    private static Column usable() {
        Column latest = array_max(filter(col("said"), s -> s.getField("at").leq(Messages.SENT_AT.col())));
        Column agreed = coalesce(latest.getField("is_withdrawal").equalTo(false), lit(false));
        return when(Messages.FORWARDED.col().gt(0), false)
                .when(col("customer").isNull(), true)
                .otherwise(agreed);
    }
}
