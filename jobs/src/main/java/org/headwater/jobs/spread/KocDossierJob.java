package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Relations;
import org.headwater.jobs.tables.core.ShareOpens;
import org.headwater.jobs.tables.core.ShareOrders;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.marts.BestHour;
import org.headwater.jobs.tables.marts.Interests;
import org.headwater.jobs.tables.marts.Koc;
import org.headwater.jobs.tables.marts.KocDossier;
import org.headwater.jobs.tables.marts.Touchpoints;

/**
 * All that helps to win over somebody who moves others: what they moved, what they like, when and by which channel they can be met, what
 * of theirs worked, and who knows them.
 *
 * <p>What is not known of somebody is empty or null; nobody is left out for it. Who opens or buys by their own share proves nothing
 * about what works, and does not count.
 */
public final class KocDossierJob {

    private static final int MOST_TOPICS = 3;
    private static final String PERSON = "person_id";

    public static final Job JOB = new Job(
            "koc_dossier",
            "How to win over each of those who move others",
            List.of(
                    Koc.TABLE,
                    Shares.TABLE,
                    ShareOpens.TABLE,
                    ShareOrders.TABLE,
                    Interests.TABLE,
                    BestHour.TABLE,
                    Touchpoints.TABLE,
                    Relations.TABLE,
                    Identities.TABLE),
            KocDossier.TABLE,
            List.of(AS_OF, ZONE),
            (in, settings) -> of(in, settings.get(AS_OF), settings.get(ZONE)));

    private KocDossierJob() {}

    static Dataset<Row> of(Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> kocs = best(in.rows(Koc.TABLE)).localCheckpoint();
        Dataset<Row> people = kocs.select(PERSON);
        Dataset<Row> shares = in.rows(Shares.TABLE)
                .filter(BusinessTime.upTo(Shares.SHARED_AT.col(), asOf, zone))
                .join(people, new String[] {PERSON});
        return Stream.of(
                        times(shares, zone),
                        topics(in.rows(Interests.TABLE).join(people, new String[] {PERSON})),
                        hours(in.rows(BestHour.TABLE).join(people, new String[] {PERSON})),
                        channels(in.rows(Touchpoints.TABLE).join(people, new String[] {PERSON})),
                        content(shares, in, asOf, zone),
                        acquaintances(people, in, asOf, zone))
                .reduce(kocs, (known, more) -> known.join(more, new String[] {PERSON}, "left"))
                .withColumns(Map.of(
                        "interests", orNone("interests"),
                        "content_kinds", orNone("content_kinds"),
                        "channels", orNone("channels"),
                        "groups", orNone("groups"),
                        "staff", orNone("staff")))
                .withColumn("as_of", lit(asOf));
    }

    private static Column orNone(String list) {
        return coalesce(col(list), array().cast("array<string>"));
    }

    /** That column of the rows for which the condition holds, in the order of what stands before it in the struct. */
    private static Column listed(Column condition, Column order, Column of) {
        return array_sort(collect_list(when(condition, struct(order.as("order"), of.as("of")))))
                .getField("of");
    }

    private static Dataset<Row> best(Dataset<Row> koc) {
        Column order = negate(Koc.SCORE.col());
        Column best = min(struct(
                order.as("order"),
                Koc.CATEGORY.col(),
                Koc.TIER.col(),
                Koc.TIER_ZH.col(),
                Koc.RANK.col(),
                Koc.SCORE.col(),
                Koc.SHARES.col(),
                Koc.REACHED.col(),
                Koc.BUYERS.col(),
                Koc.FOLLOWED_ORDERS.col(),
                Koc.MOVED_ORDERS.col(),
                Koc.MOVED_REVENUE.col(),
                Koc.CREDITED_REVENUE.col(),
                Koc.ACTIVE_WEEKS.col()));
        return koc.filter(Koc.TIER.col().notEqual("ordinary"))
                .groupBy(PERSON)
                .agg(
                        best.as("best"),
                        listed(lit(true), order, Koc.CATEGORY.col()).as("categories"))
                .select(PERSON, "categories", "best.*")
                .drop("order");
    }

    private static Dataset<Row> times(Dataset<Row> shares, ZoneId zone) {
        Column day = BusinessTime.dayOf(Shares.SHARED_AT.col(), zone);
        return shares.groupBy(PERSON)
                .agg(KocDossier.FIRST_SHARED_ON.is(min(day)), KocDossier.LAST_SHARED_ON.is(max(day)));
    }

    private static Dataset<Row> topics(Dataset<Row> interests) {
        return interests
                .filter(Interests.RANK.col().leq(MOST_TOPICS))
                .groupBy(PERSON)
                .agg(KocDossier.INTERESTS.is(topics("category")), KocDossier.CONTENT_KINDS.is(topics("content_kind")));
    }

    private static Column topics(String kind) {
        return listed(Interests.KIND.col().equalTo(kind), Interests.RANK.col(), Interests.TOPIC.col());
    }

    private static Dataset<Row> hours(Dataset<Row> hours) {
        return hours.select(
                col(PERSON),
                KocDossier.BEST_HOUR.is(BestHour.HOUR.col()),
                KocDossier.IS_OWN_HOUR.is(BestHour.IS_OWN.col()));
    }

    private static Dataset<Row> channels(Dataset<Row> touchpoints) {
        return touchpoints
                .groupBy(PERSON)
                .agg(
                        KocDossier.CHANNELS.is(listed(
                                Touchpoints.IS_REACHABLE.col(),
                                negate(Touchpoints.RESPONSES.col()),
                                Touchpoints.CHANNEL.col())),
                        KocDossier.LAST_CONTACT_AT.is(max(Touchpoints.LAST_CONTACT_AT.col())));
    }

    private static Dataset<Row> content(Dataset<Row> shares, Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> theirs = shares.select(Shares.SHARE_ID.col(), Shares.PERSON_ID.col(), Shares.CONTENT_ID.col());
        Dataset<Row> opened = in.rows(ShareOpens.TABLE)
                .filter(BusinessTime.upTo(ShareOpens.FIRST_AT.col(), asOf, zone))
                .select(
                        Shares.SHARE_ID.col(),
                        ShareOpens.PERSON_ID.col().as("other"),
                        lit(false).as("bought"));
        Dataset<Row> bought = in.rows(ShareOrders.TABLE)
                .filter(BusinessTime.upTo(ShareOrders.PAID_AT.col(), asOf, zone))
                .select(
                        Shares.SHARE_ID.col(),
                        ShareOrders.PERSON_ID.col().as("other"),
                        lit(true).as("bought"));
        Dataset<Row> contents = opened.unionAll(bought)
                .join(theirs, new String[] {"share_id"})
                .filter("content_id is not null and other <> person_id")
                .groupBy(PERSON, "content_id", "other")
                .agg(
                        bool_or(col("bought").equalTo(false)).as("opens"),
                        bool_or(col("bought")).as("buys"))
                .groupBy(PERSON, "content_id")
                .agg(
                        count(when(col("opens"), 1)).as("openers"),
                        count(when(col("buys"), 1)).as("buyers"));
        Column best = min(struct(
                negate(col("buyers")).as("more_buyers"),
                negate(col("openers")).as("more_openers"),
                col("content_id"),
                col("openers"),
                col("buyers")));
        return contents.groupBy(PERSON)
                .agg(best.as("best"))
                .select(
                        col(PERSON),
                        KocDossier.BEST_CONTENT_ID.is(col("best.content_id")),
                        KocDossier.BEST_CONTENT_OPENERS.is(col("best.openers")),
                        KocDossier.BEST_CONTENT_BUYERS.is(col("best.buyers")));
    }

    private static Dataset<Row> acquaintances(Dataset<Row> people, Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> contacts = Contacts.of(in.rows(Identities.TABLE))
                .withColumnRenamed("contact_id", PERSON)
                .join(people.withColumnRenamed(PERSON, "person"), new String[] {"person"});
        Column isStaff = Relations.KIND.col().equalTo("staff_customer");
        Column since = Relations.SINCE.col();
        Column other = Relations.OTHER_ID.col();
        return in.rows(Relations.TABLE)
                .filter(BusinessTime.upTo(since, asOf, zone))
                .join(contacts, new String[] {"corp", PERSON})
                .groupBy(col("person").as(PERSON))
                .agg(
                        KocDossier.GROUPS.is(
                                array_distinct(listed(Relations.KIND.col().equalTo("group_member"), lit(0), other))),
                        KocDossier.STAFF.is(array_distinct(listed(isStaff, since, other))),
                        KocDossier.KNOWN_SINCE.is(min(when(isStaff, since))));
    }
}
