package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.ZONE;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Relations;
import org.headwater.jobs.tables.core.ShareOpens;
import org.headwater.jobs.tables.core.ShareOrders;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.facts.ShareEdges;

/** Who passes on to whom: from opened shares, orders that followed, and invitations into groups, that began up to the as-of date. Nobody to themselves. */
public final class ShareEdgesJob {

    public static final Job JOB = new Job(
            "share_edges",
            "Who passes on to whom, and what came of it",
            List.of(Shares.TABLE, ShareOpens.TABLE, ShareOrders.TABLE, Relations.TABLE, Identities.TABLE),
            ShareEdges.TABLE,
            List.of(AS_OF, ZONE),
            (in, settings) -> of(
                    in.rows(Shares.TABLE),
                    in.rows(ShareOpens.TABLE),
                    in.rows(ShareOrders.TABLE),
                    invitations(in.rows(Relations.TABLE), in.rows(Identities.TABLE)),
                    at -> BusinessTime.upTo(at, settings.get(AS_OF), settings.get(ZONE))));

    private ShareEdgesJob() {}

    static Dataset<Row> of(
            Dataset<Row> shares,
            Dataset<Row> opens,
            Dataset<Row> orders,
            Dataset<Row> invitations,
            UnaryOperator<Column> counts) {
        // A phone with a wrong clock may open today what was passed on tomorrow.
        Dataset<Row> sharers = shares.filter(counts.apply(Shares.SHARED_AT.col()))
                .select(Shares.SHARE_ID.col(), Shares.PERSON_ID.col().as("sharer"));
        Dataset<Row> opened = opens.join(sharers, new String[] {"share_id"})
                .select(edge("share", ShareOpens.FIRST_AT.col(), ShareOpens.LAST_AT.col(), 1, lit(0), lit(0)));
        Dataset<Row> bought = orders.join(sharers, new String[] {"share_id"})
                .select(edge(
                        "share",
                        ShareOrders.PAID_AT.col(),
                        ShareOrders.PAID_AT.col(),
                        0,
                        lit(1),
                        ShareOrders.PAID_FEN.col()));
        return opened.unionAll(bought)
                .unionAll(invitations)
                .filter(counts.apply(ShareEdges.FIRST_AT.col()))
                .filter(ShareEdges.FROM_ID
                        .col()
                        .isNotNull()
                        .and(ShareEdges.TO_ID.col().isNotNull()))
                .filter(ShareEdges.FROM_ID.col().notEqual(ShareEdges.TO_ID.col()))
                .groupBy(ShareEdges.FROM_ID.col(), ShareEdges.TO_ID.col(), ShareEdges.KIND.col())
                .agg(
                        ShareEdges.FIRST_AT.is(min("first_at")),
                        ShareEdges.LAST_AT.is(max("last_at")),
                        ShareEdges.TIMES.is(greatest(sum("times"), lit(1))),
                        ShareEdges.ORDERS.is(sum("orders")),
                        ShareEdges.PAID_FEN.is(sum("paid_fen")));
    }

    private static Column[] edge(String kind, Column first, Column last, int times, Column orders, Column fen) {
        return new Column[] {
            ShareEdges.FROM_ID.is(col("sharer")),
            ShareEdges.TO_ID.is(col("person_id")),
            ShareEdges.KIND.is(lit(kind)),
            ShareEdges.FIRST_AT.is(first),
            ShareEdges.LAST_AT.is(last),
            ShareEdges.TIMES.is(lit(times)),
            ShareEdges.ORDERS.is(orders),
            ShareEdges.PAID_FEN.is(fen)
        };
    }

    /** Customers whom customers brought into a group. */
    private static Dataset<Row> invitations(Dataset<Row> relations, Dataset<Row> identities) {
        Dataset<Row> contacts = ShareEvents.people(identities, "contact_").filter("contact_kind = 'external_userid'");
        Dataset<Row> inviters = contacts.select(
                col("contact_scope").as("corp"),
                col("contact_id").as("invited_by"),
                col("person").as("sharer"));
        Dataset<Row> invited = contacts.select(
                col("contact_scope").as("corp"), col("contact_id").as("member"), col("person"));
        return relations
                .filter(Relations.KIND
                        .col()
                        .equalTo("group_member")
                        .and(Relations.INVITED_BY.col().isNotNull()))
                .withColumnRenamed("person_id", "member")
                .join(inviters, new String[] {"corp", "invited_by"})
                .join(invited, new String[] {"corp", "member"})
                .withColumnRenamed("person", "person_id")
                .select(edge("invite", Relations.SINCE.col(), Relations.SINCE.col(), 1, lit(0), lit(0)));
    }
}
