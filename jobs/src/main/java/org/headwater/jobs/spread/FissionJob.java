package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.unix_seconds;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.ShareOpens;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.facts.ActiveDays;
import org.headwater.jobs.tables.facts.ShareEdges;
import org.headwater.jobs.tables.facts.ShareTree;
import org.headwater.jobs.tables.marts.AbuseRings;
import org.headwater.jobs.tables.marts.Fission;

/**
 * How people bring people who bring people, by what they passed on and the week in which they did.
 *
 * <pre>
 *   K = new sharers / sharers = (new people / sharers) · (new sharers / new people)
 * </pre>
 *
 * <p>A week is a cohort: who was first met by something passed on in it counts there, whenever they opened it, so each new person counts in
 * one week and one campaign of a kind. Who that is, {@link FirstTouches} says; it may be a customer of old whom no share had reached yet,
 * which is why those never seen before are counted beside.
 *
 * <p>Times between generations are whole seconds from a share to one that was had from it, 0 where clocks have it come before. Their median is
 * one of them, the lower of the middle two, so that order and partitions don't matter.
 */
public final class FissionJob {

    private static final String[] KEYS = {"scope", "campaign_kind", "campaign", "week"};
    private static final int SECONDS_OF_AN_HOUR = 3600;

    public static final Job JOB = new Job(
            "fission",
            "How people bring people who bring people",
            List.of(
                    Shares.TABLE,
                    ShareOpens.TABLE,
                    ShareTree.TABLE,
                    ShareEdges.TABLE,
                    AbuseRings.TABLE,
                    ActiveDays.TABLE),
            Fission.TABLE,
            List.of(AS_OF, ZONE),
            (in, settings) -> of(in, settings.get(AS_OF), settings.get(ZONE)));

    private FissionJob() {}

    static Dataset<Row> of(Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> shares = shares(in, asOf, zone).localCheckpoint();
        Dataset<Row> people = newPeople(in, shares, asOf, zone).localCheckpoint();
        Dataset<Row> rows = passedOn(in, shares, asOf, zone)
                .unionByName(people.drop("generation"), true)
                .na()
                .fill(0L, new String[] {"shares", "is_new", "is_unseen", "is_buyer", "is_sharer"});
        Column median = expr("percentile_disc(0.5) within group (order by gap_seconds)");
        return byCampaign(rows)
                .agg(
                        Fission.SHARES.is(sum("shares")),
                        Fission.SHARERS.is(count_distinct(col("sharer"))),
                        Fission.NEW_PEOPLE.is(sum("is_new")),
                        Fission.UNSEEN_PEOPLE.is(sum("is_unseen")),
                        Fission.NEW_BUYERS.is(sum("is_buyer")),
                        Fission.NEW_SHARERS.is(sum("is_sharer")),
                        Fission.MEDIAN_HOURS.is(median.cast("decimal(20,0)").divide(lit(SECONDS_OF_AN_HOUR))))
                .join(generations(people), KEYS, "left")
                .withColumn("as_of", lit(asOf))
                .withColumn("k_factor", try_divide(col("new_sharers"), col("sharers")))
                .withColumn(
                        "people_by_generation", coalesce(col("people_by_generation"), array().cast("array<bigint>")));
    }

    /** Shares up to the date with their place in the cascade and, where they were had from another, that one's time and sharer. */
    private static Dataset<Row> shares(Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> shares = in.rows(Shares.TABLE).filter(BusinessTime.upTo(Shares.SHARED_AT.col(), asOf, zone));
        Dataset<Row> parents = shares.select(
                col("share_id").as("parent_id"),
                col("shared_at").as("parent_at"),
                col("person_id").as("parent_sharer"));
        return shares.join(in.rows(ShareTree.TABLE), new String[] {"share_id"})
                .withColumn("parent_id", get(ShareTree.ANCESTORS.col(), lit(0)))
                .join(parents, new String[] {"parent_id"}, "left")
                .select(
                        col("share_id"),
                        col("person_id").as("sharer"),
                        col("shared_at"),
                        coalesce(col("category"), lit("")).as("category"),
                        coalesce(col("content_id"), lit("")).as("content"),
                        week(col("shared_at"), zone).as("week"),
                        col("generation"),
                        col("parent_at"),
                        col("parent_sharer"));
    }

    private static Dataset<Row> passedOn(Inputs in, Dataset<Row> shares, LocalDate asOf, ZoneId zone) {
        Dataset<Row> rings = in.rows(AbuseRings.TABLE);
        Dataset<Row> ringed = FirstTouches.excluded(rings)
                .select(col("person_id").as("parent_sharer"), lit(true).as("is_parent_excluded"));
        // Of nulls greatest would make 0.
        Column seconds = when(
                col("parent_at").isNotNull(),
                greatest(lit(0L), unix_seconds(col("shared_at")).minus(unix_seconds(col("parent_at")))));
        Column counts = col("scope")
                .equalTo(FirstTouches.ALL)
                .or(col("is_parent_excluded").isNull());
        Dataset<Row> made = FirstTouches.withScopes(shares, rings, "sharer")
                .join(ringed, new String[] {"parent_sharer"}, "left")
                .select(
                        col("scope"),
                        col("category"),
                        col("content"),
                        col("week"),
                        col("sharer"),
                        lit(1L).as("shares"),
                        when(counts, seconds).as("gap_seconds"));
        Dataset<Row> invited = in.rows(ShareEdges.TABLE)
                .filter(ShareEdges.KIND.col().equalTo("invite"))
                .filter(BusinessTime.upTo(ShareEdges.FIRST_AT.col(), asOf, zone))
                .select(
                        ShareEdges.FROM_ID.col().as("sharer"),
                        ShareEdges.TO_ID.col().as("invited"),
                        lit("").as("category"),
                        lit("").as("content"),
                        week(ShareEdges.FIRST_AT.col(), zone).as("week"),
                        lit(1L).as("shares"));
        return made.unionByName(
                FirstTouches.withScopes(invited, rings, "sharer", "invited").drop("invited"), true);
    }

    private static Dataset<Row> newPeople(Inputs in, Dataset<Row> shares, LocalDate asOf, ZoneId zone) {
        Dataset<Row> began = shares.groupBy(col("sharer").as("person_id"))
                .agg(min("shared_at").as("began_at"));
        Dataset<Row> days = in.rows(ActiveDays.TABLE)
                .filter(ActiveDays.DAY.col().leq(lit(asOf)))
                .groupBy("person_id")
                .agg(
                        min("day").as("seen_on"),
                        min(when(ActiveDays.KIND.col().equalTo("purchase"), col("day")))
                                .as("bought_on"));
        Column day = BusinessTime.dayOf(col("touched_at"), zone);
        Column isInvited = col("kind").equalTo("invite");
        return FirstTouches.of(in, asOf, zone)
                .join(shares.drop("sharer", "shared_at"), new String[] {"share_id"}, "left")
                .join(began, new String[] {"person_id"}, "left")
                .join(days, new String[] {"person_id"}, "left")
                .withColumn(
                        "week", when(isInvited, week(col("touched_at"), zone)).otherwise(col("week")))
                .filter(col("week").isNotNull())
                .select(
                        col("scope"),
                        coalesce(col("category"), lit("")).as("category"),
                        coalesce(col("content"), lit("")).as("content"),
                        col("week"),
                        lit(1L).as("is_new"),
                        number(coalesce(col("seen_on").geq(day), lit(true))).as("is_unseen"),
                        number(col("bought_on").geq(day)).as("is_buyer"),
                        number(col("began_at").geq(col("touched_at"))).as("is_sharer"),
                        coalesce(col("generation").plus(1), lit(1L)).as("generation"));
    }

    /** Counts by generation in an array, from generation 1 to the last that has somebody. */
    private static Dataset<Row> generations(Dataset<Row> people) {
        Dataset<Row> sized =
                byCampaign(people, col("generation")).agg(count(lit(1)).as("people"));
        Column known = map_from_entries(collect_list(struct(col("generation"), col("people"))));
        Column last = max("generation");
        return sized.groupBy(col(KEYS[0]), col(KEYS[1]), col(KEYS[2]), col(KEYS[3]))
                .agg(known.as("sizes"), last.as("last"))
                .withColumn(
                        "people_by_generation",
                        transform(
                                sequence(lit(1L), col("last")),
                                generation -> coalesce(col("sizes").getItem(generation), lit(0L))))
                .drop("sizes", "last");
    }

    private static RelationalGroupedDataset byCampaign(Dataset<Row> rows, Column... more) {
        Column[] keys = new Column[KEYS.length + more.length];
        for (int i = 0; i < KEYS.length; i++) {
            keys[i] = col(KEYS[i]);
        }
        System.arraycopy(more, 0, keys, KEYS.length, more.length);
        Column campaigns = array(
                struct(lit("all").as("campaign_kind"), lit("").as("campaign")),
                struct(lit("category").as("campaign_kind"), col("category").as("campaign")),
                struct(lit("content").as("campaign_kind"), col("content").as("campaign")));
        return rows.withColumn("of", explode(campaigns))
                .withColumn("campaign_kind", col("of.campaign_kind"))
                .withColumn("campaign", col("of.campaign"))
                .groupBy(keys);
    }

    private static Column number(Column condition) {
        return when(condition, 1L).otherwise(0L);
    }

    private static Column week(Column instant, ZoneId zone) {
        return trunc(BusinessTime.dayOf(instant, zone), "week");
    }
}
