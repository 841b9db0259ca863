package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.tables.core.ShareOpens;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.marts.AbuseRings;

/**
 * How likely it is that the one moves the other, by what happened so far.
 *
 * <pre>
 *   chance(u → v) = times / (actions + 8)
 *   times     shares of u that v opened
 *   actions   how often u had something to pass on: shares of u, and shares of others that u opened and did not pass on
 * </pre>
 *
 * <p>So it is the chance that what reaches u goes on to v, whether u passes it on and whether v then opens it: the Bernoulli chance of
 * Goyal, Bonchi, Lakshmanan (2010), as if there had been eight actions more, of which nothing came. Without them, what was seen once of
 * once would be a certainty and plans would be full of people of whom little is known: on the sample brand, what had been seen up to four
 * different days foretold three times the openings that came after; with eight, as many.
 *
 * <p>Accounts on the exclusion list are left out on both sides; what nobody known shared, and one's own, counts nowhere.
 */
final class PassingChances {

    private static final int ACTIONS_MORE = 8;

    private PassingChances() {}

    /** Shares up to the date of known people who are not excluded: number, who, category, and the share it was had from. */
    static Dataset<Row> shares(Inputs in, LocalDate asOf, ZoneId zone) {
        return in.rows(Shares.TABLE)
                .filter(BusinessTime.upTo(Shares.SHARED_AT.col(), asOf, zone))
                .filter(Shares.PERSON_ID.col().isNotNull())
                .join(FirstTouches.excluded(in.rows(AbuseRings.TABLE)), new String[] {"person_id"}, "left_anti")
                .select(
                        Shares.SHARE_ID.col(),
                        Shares.PERSON_ID.col().as("sharer"),
                        coalesce(Shares.CATEGORY.col(), lit("")).as("category"),
                        Shares.PARENT_SHARE_ID.col());
    }

    /** Openings of these shares up to the date by others who are not excluded: share, whose, category, and by whom. */
    static Dataset<Row> opens(Inputs in, Dataset<Row> shares, LocalDate asOf, ZoneId zone) {
        return in.rows(ShareOpens.TABLE)
                .filter(BusinessTime.upTo(ShareOpens.FIRST_AT.col(), asOf, zone))
                .join(FirstTouches.excluded(in.rows(AbuseRings.TABLE)), new String[] {"person_id"}, "left_anti")
                .withColumnRenamed("person_id", "opener")
                .join(shares, new String[] {"share_id"})
                .filter("opener <> sharer")
                .select("share_id", "sharer", "category", "opener");
    }

    /** Each pair of one who shared and one who opened with the {@code chance}. */
    static Dataset<Row> of(Dataset<Row> shares, Dataset<Row> opens) {
        Dataset<Row> passedOn = shares.filter("parent_share_id is not null")
                .select(col("parent_share_id").as("share_id"), col("sharer").as("opener"));
        Dataset<Row> actions = opens.join(passedOn, new String[] {"share_id", "opener"}, "left_anti")
                .select(col("opener").as("sharer"))
                .unionByName(shares.select("sharer"))
                .groupBy("sharer")
                .agg(count(lit(1)).as("actions"));
        return opens.groupBy("sharer", "opener")
                .agg(count(lit(1)).as("times"))
                .join(actions, new String[] {"sharer"})
                .select(
                        col("sharer"),
                        col("opener"),
                        col("times").divide(col("actions").plus(ACTIONS_MORE)).as("chance"));
    }
}
