package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.Money;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.core.ShareOrders;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.facts.ActiveDays;
import org.headwater.jobs.tables.facts.ShareEdges;
import org.headwater.jobs.tables.marts.Communities;
import org.headwater.jobs.tables.marts.CommunityMembers;

/**
 * What the communities of {@link CommunityMembersJob} are and move.
 *
 * <p>A tie here is one of sharing or inviting: being in a group with somebody makes a community, but nobody its hub. An order counts for the
 * community of the person by whose share it came, unless that is the buyer; buyers count where they are members.
 */
public final class CommunitiesJob {

    private static final String[] PERSON = {"person_id"};

    public static final Job JOB = new Job(
            "communities",
            "What groups that organised themselves move",
            List.of(
                    CommunityMembers.TABLE,
                    ShareEdges.TABLE,
                    Shares.TABLE,
                    ShareOrders.TABLE,
                    Refunds.TABLE,
                    ActiveDays.TABLE),
            Communities.TABLE,
            List.of(AS_OF, ZONE),
            (in, settings) -> of(in, settings.get(AS_OF), settings.get(ZONE)));

    private CommunitiesJob() {}

    static Dataset<Row> of(Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> members = in.rows(CommunityMembers.TABLE)
                .select(CommunityMembers.PERSON_ID.col(), CommunityMembers.COMMUNITY_ID.col());
        Dataset<Row> edges = in.rows(ShareEdges.TABLE).filter(BusinessTime.upTo(ShareEdges.FIRST_AT.col(), asOf, zone));
        Dataset<Row> orders = SharedMoney.upTo(in.rows(ShareOrders.TABLE), in.rows(Refunds.TABLE), asOf, zone);
        Dataset<Row> known = members.join(ties(edges, members), PERSON, "left")
                .join(promoters(edges), PERSON, "left")
                .join(moved(orders, in.rows(Shares.TABLE)), PERSON, "left")
                .join(buyers(in.rows(ActiveDays.TABLE), asOf), PERSON, "left")
                .na()
                .fill(0L);
        Column hub =
                min(when(col("inside").gt(0), struct(col("inside").multiply(-1).as("fewer"), col("person_id"))));
        return known.groupBy("community_id")
                .agg(
                        count(lit(1)).as("members"),
                        sum("is_promoter").as("promoters"),
                        hub.as("hub"),
                        sum("inside").as("ends_inside"),
                        sum("outside").as("external_ties"),
                        sum("orders").as("orders"),
                        sum("net_fen").as("net_fen"),
                        sum("is_buyer").as("buyers"))
                .select(
                        Communities.AS_OF.is(lit(asOf)),
                        Communities.COMMUNITY_ID.col(),
                        Communities.MEMBERS.col(),
                        Communities.PROMOTERS.col(),
                        Communities.HUB_ID.is(col("hub.person_id")),
                        Communities.HUB_TIES.is(coalesce(col("hub.fewer").multiply(-1), lit(0L))),
                        Communities.INTERNAL_TIES.is(col("ends_inside").divide(2)),
                        Communities.EXTERNAL_TIES.col(),
                        Communities.ORDERS.col(),
                        Communities.REVENUE.is(Money.ofFen(col("net_fen"))),
                        Communities.BUYERS.col(),
                        Communities.BUYER_RATIO.is(col("buyers").divide(col("members"))));
    }

    /** How many ties each person has inside and outside. */
    private static Dataset<Row> ties(Dataset<Row> edges, Dataset<Row> members) {
        Column from = ShareEdges.FROM_ID.col();
        Column to = ShareEdges.TO_ID.col();
        Column both = array(
                struct(col("a").as("person_id"), col("b").as("other_id")),
                struct(col("b").as("person_id"), col("a").as("other_id")));
        Dataset<Row> others = members.select(
                col("person_id").as("other_id"), col("community_id").as("other_community"));
        Column isInside = col("community_id").equalTo(col("other_community"));
        return edges.select(least(from, to).as("a"), greatest(from, to).as("b"))
                .distinct()
                .select(explode(both).as("tie"))
                .select("tie.person_id", "tie.other_id")
                .join(members, PERSON)
                .join(others, new String[] {"other_id"})
                .groupBy("person_id")
                .agg(
                        count(when(isInside, 1)).as("inside"),
                        count(when(isInside, null).otherwise(1)).as("outside"));
    }

    private static Dataset<Row> promoters(Dataset<Row> edges) {
        return edges.select(ShareEdges.FROM_ID.col().as("person_id")).distinct().withColumn("is_promoter", lit(1L));
    }

    private static Dataset<Row> moved(Dataset<Row> orders, Dataset<Row> shares) {
        Dataset<Row> sharers =
                shares.select(Shares.SHARE_ID.col(), Shares.PERSON_ID.col().as("sharer"));
        return orders.join(sharers, new String[] {"share_id"})
                .filter("sharer is not null and (person_id is null or person_id <> sharer)")
                .groupBy(col("sharer").as("person_id"))
                .agg(count(lit(1)).as("orders"), sum("net_fen").as("net_fen"));
    }

    private static Dataset<Row> buyers(Dataset<Row> days, LocalDate asOf) {
        return days.filter(ActiveDays.KIND.col().equalTo("purchase"))
                .filter(ActiveDays.DAY.col().leq(lit(asOf)))
                .select(ActiveDays.PERSON_ID.col())
                .distinct()
                .withColumn("is_buyer", lit(1L));
    }
}
